using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class WriterPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton<IWorkbookWriter, TitleWriter>();
}
