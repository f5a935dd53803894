using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.Plugins.Tests;

/// <summary>A plugin whose code is that of the tests.</summary>
public sealed class PartOfTheProgram : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton("part of the program");
}
