using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins.Loader;

namespace McMaster.NETCore.Plugins;

/// <summary>
/// Loads one plugin into a load context of its own: its assemblies, satellite assemblies and native libraries, by its
/// .deps.json and its folder.
/// </summary>
/// <remarks>
/// Members may be called from any thread. An assembly got before a <see cref="Reload"/> stays usable until nothing refers
/// to it, but belongs to the old context.
/// </remarks>
public class PluginLoader : IDisposable
{
    private readonly PluginConfig _config;
    private readonly SharedAssemblies _shared;
    private readonly ProbingPaths _further;
    private readonly HotReload? _hotReload;
    private readonly Lock _reloading = new();
    private volatile ManagedLoadContext _context;
    private volatile bool _disposed;

    /// <summary>Prepares the plugin's context; none of the plugin's code is loaded yet.</summary>
    /// <param name="config">How to load it.</param>
    /// <exception cref="ArgumentException">It names no context that shared assemblies come from.</exception>
    /// <exception cref="InvalidOperationException">There is no such main assembly, or its .deps.json is damaged.</exception>
    /// <exception cref="FileNotFoundException">A shared assembly, or one that it references, is not to be had in the default context.</exception>
    public PluginLoader(PluginConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        _config = config;
        if (config.DefaultContext is null)
        {
            throw new ArgumentException(
                $"{nameof(PluginConfig.DefaultContext)} is null; leave it as it is, or name the load context that shared assemblies come from.",
                nameof(config));
        }

        _shared = SharedAssemblies.From(config);
        _further = new ProbingPaths(config.MainAssemblyPath);
        _context = new ManagedLoadContext(config, _shared, _further);
        if (config.EnableHotReload)
        {
            _hotReload = new HotReload(config, ReloadUnlessDisposed);
        }
    }

    /// <summary>Raised after each reload, by <see cref="Reload"/> on its caller's thread, by a hot reload on a pool thread.</summary>
    /// <remarks>
    /// What a handler throws reaches the caller of <see cref="Reload"/>; of a hot reload, as of files that cannot be loaded,
    /// <see cref="TaskScheduler.UnobservedTaskException"/> tells.
    /// </remarks>
    public event PluginReloadedEventHandler? Reloaded;

    /// <summary>Whether <see cref="Dispose"/> unloads the plugin, and <see cref="Reload"/> may be called.</summary>
    public bool IsUnloadable => _context.IsCollectible;

    /// <summary>A loader with the default configuration: everything is private to the plugin.</summary>
    /// <param name="assemblyFile">The main assembly's absolute path.</param>
    public static PluginLoader CreateFromAssemblyFile(string assemblyFile) =>
        CreateFromAssemblyFile(assemblyFile, static _ => { });

    /// <summary>A loader configured by <paramref name="configure"/>.</summary>
    /// <param name="assemblyFile">The main assembly's absolute path.</param>
    /// <param name="configure">Called once, at once, on defaults.</param>
    public static PluginLoader CreateFromAssemblyFile(string assemblyFile, Action<PluginConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var config = new PluginConfig(assemblyFile);
        configure(config);
        return new PluginLoader(config);
    }

    /// <summary>A loader that shares the assemblies of some types, and all that those reference, with the host.</summary>
    /// <param name="assemblyFile">The main assembly's absolute path.</param>
    /// <param name="sharedTypes">One type of each shared assembly is enough.</param>
    public static PluginLoader CreateFromAssemblyFile(string assemblyFile, Type[] sharedTypes) =>
        CreateFromAssemblyFile(assemblyFile, sharedTypes, static _ => { });

    /// <summary>A loader that shares the assemblies of some types, and all that those reference, with the host.</summary>
    /// <param name="assemblyFile">The main assembly's absolute path.</param>
    /// <param name="sharedTypes">One type of each shared assembly is enough.</param>
    /// <param name="configure">Called once, at once, after the shared types were entered.</param>
    public static PluginLoader CreateFromAssemblyFile(string assemblyFile, Type[] sharedTypes, Action<PluginConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return CreateFromAssemblyFile(assemblyFile, config =>
        {
            foreach (Type type in sharedTypes ?? [])
            {
                config.SharedAssemblies.Add(type.Assembly.GetName());
            }

            configure(config);
        });
    }

    /// <summary>A loader that shares the assemblies of some types, and all that those reference, with the host.</summary>
    /// <param name="assemblyFile">The main assembly's absolute path.</param>
    /// <param name="isUnloadable">See <see cref="PluginConfig.IsUnloadable"/>.</param>
    /// <param name="sharedTypes">One type of each shared assembly is enough.</param>
    public static PluginLoader CreateFromAssemblyFile(string assemblyFile, bool isUnloadable, Type[] sharedTypes) =>
        CreateFromAssemblyFile(assemblyFile, isUnloadable, sharedTypes, static _ => { });

    /// <summary>A loader that shares the assemblies of some types, and all that those reference, with the host.</summary>
    /// <param name="assemblyFile">The main assembly's absolute path.</param>
    /// <param name="isUnloadable">See <see cref="PluginConfig.IsUnloadable"/>.</param>
    /// <param name="sharedTypes">One type of each shared assembly is enough.</param>
    /// <param name="configure">Called once, at once, after the others were entered.</param>
    public static PluginLoader CreateFromAssemblyFile(
        string assemblyFile, bool isUnloadable, Type[] sharedTypes, Action<PluginConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return CreateFromAssemblyFile(assemblyFile, sharedTypes, config =>
        {
            config.IsUnloadable = isUnloadable;
            configure(config);
        });
    }

    /// <summary>Loads the plugin's main assembly; a second call gives the same one.</summary>
    /// <exception cref="ObjectDisposedException">The loader was disposed.</exception>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public Assembly LoadDefaultAssembly() => Current().LoadAssemblyFromFilePath(_config.MainAssemblyPath);

    /// <summary>Loads an assembly as the plugin itself would get it: shared, its own, or the host's.</summary>
    /// <param name="assemblyName">Its name; a version means at least that version.</param>
    /// <exception cref="ObjectDisposedException">The loader was disposed.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public Assembly LoadAssembly(AssemblyName assemblyName) => Current().LoadFromAssemblyName(assemblyName);

    /// <summary>Loads an assembly as the plugin itself would get it: shared, its own, or the host's.</summary>
    /// <param name="assemblyName">Its simple or full display name.</param>
    /// <exception cref="ObjectDisposedException">The loader was disposed.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public Assembly LoadAssembly(string assemblyName) => LoadAssembly(new AssemblyName(assemblyName));

    /// <summary>Loads a file into the plugin's context, which takes files even after <see cref="Dispose"/> unless that unloaded it.</summary>
    /// <param name="assemblyPath">The absolute path of an assembly.</param>
    /// <exception cref="InvalidOperationException">The context was unloaded.</exception>
    public Assembly LoadAssemblyFromPath(string assemblyPath) => _context.LoadAssemblyFromFilePath(assemblyPath);

    /// <summary>
    /// Makes <see cref="Type.GetType(string)"/> and its like resolve names in the plugin's context, on this thread and what it
    /// awaits, until the result is disposed.
    /// </summary>
    public AssemblyLoadContext.ContextualReflectionScope EnterContextualReflection() => _context.EnterContextualReflection();

    /// <summary>Unloads the plugin and starts afresh from its files, then raises <see cref="Reloaded"/>.</summary>
    /// <exception cref="ObjectDisposedException">The loader was disposed.</exception>
    /// <exception cref="InvalidOperationException">
    /// The loader is not <see cref="IsUnloadable"/>; or its files can no longer be loaded, and then the plugin stays unloaded until a
    /// later reload.
    /// </exception>
    public void Reload()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!IsUnloadable)
        {
            throw new InvalidOperationException(
                $"The plugin '{_config.MainAssemblyPath}' cannot be reloaded, because it was not loaded as unloadable; set {nameof(PluginConfig.IsUnloadable)}.");
        }

        lock (_reloading)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _context.Unload();
            _context = new ManagedLoadContext(_config, _shared, _further);
        }

        // An unloaded context goes only when it is collected; whoever hears of the reload may count on it where nothing holds it.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Reloaded?.Invoke(this, new PluginReloadedEventArgs(this));
    }

    /// <summary>Stops watching and unloads the plugin if it is <see cref="IsUnloadable"/>; else its assemblies stay for good.</summary>
    public void Dispose()
    {
        lock (_reloading)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _hotReload?.Dispose();
        if (_context.IsCollectible)
        {
            _context.Unload();
        }

        GC.SuppressFinalize(this);
    }

    private void ReloadUnlessDisposed()
    {
        if (!_disposed)
        {
            Reload();
        }
    }

    private ManagedLoadContext Current()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _context;
    }
}
