namespace McMaster.NETCore.Plugins.Loader;

/// <summary>Watches the .dll files of a plugin's folder and calls once they have come to rest.</summary>
internal sealed class HotReload : IDisposable
{
    private readonly QuietPeriod _quiet;
    private readonly FileSystemWatcher _watcher;

    internal HotReload(PluginConfig config, Action reload)
    {
        // In a task, so that what goes wrong in it is an unobserved task exception and not the end of the process.
        _quiet = new QuietPeriod(config.ReloadDelay, () => _ = Task.Run(reload), TimeProvider.System);
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(config.MainAssemblyPath)!, "*.dll")
        {
            NotifyFilter = NotifyFilters.LastWrite,
        };
        _watcher.Changed += (_, _) => _quiet.Disturb();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Stops watching; a call that has not begun yet never will.</summary>
    public void Dispose()
    {
        _watcher.Dispose();
        _quiet.Dispose();
    }
}
