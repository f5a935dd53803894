using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;
using YamlDotNet.Core;

namespace PlanKit.TestPlugins;

public sealed class HostLibraryPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton(new Mark(0, 1, 1).ToString());
}
