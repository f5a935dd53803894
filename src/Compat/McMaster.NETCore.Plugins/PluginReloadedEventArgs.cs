namespace McMaster.NETCore.Plugins;

/// <summary>What <see cref="PluginLoader.Reloaded"/> tells.</summary>
public class PluginReloadedEventArgs : EventArgs
{
    /// <summary>Tells which loader it was.</summary>
    /// <param name="loader">The loader that has reloaded.</param>
    public PluginReloadedEventArgs(PluginLoader loader) => Loader = loader;

    /// <summary>The loader; what it loads from now on comes from the new files.</summary>
    public PluginLoader Loader { get; }
}
