using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace __Name__.PlanRules;

/// <summary>Every public analyzer of this project is found by itself; a new rule is a new file in Rules and a line in plugin.json.</summary>
public sealed class __Name__Plugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanAnalyzers(GetType().Assembly);
}
