using OneOf;

namespace PlanKit.Plugins.Tests;

/// <summary>Takes a refusal apart, and says what came instead where there is none.</summary>
internal static class RefusedPluginExtensions
{
    internal static RefusedPlugin Refusal<T>(this OneOf<T, RefusedPlugin> result)
    {
        Assert.True(result.IsT1, $"Expected a refusal, got {result.Value}.");
        return result.AsT1;
    }

    internal static TState State<TState>(this RefusedPlugin refused)
        where TState : PluginState => Assert.IsType<TState>(refused.State);

    internal static TState StateOf<TState>(this PluginCatalog catalog, string id)
        where TState : PluginState => Assert.IsType<TState>(Assert.Single(catalog.Plugins, plugin => plugin.Id == id).State);
}
