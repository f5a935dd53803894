using System.Reflection;
using System.Runtime.Loader;

namespace McMaster.NETCore.Plugins;

/// <summary>How one plugin is to be loaded. Read once, when its <see cref="PluginLoader"/> is made; later changes do nothing.</summary>
public class PluginConfig
{
    private bool _isUnloadable;
    private bool _loadInMemory;

    /// <summary>Starts from the defaults: everything private to the plugin, loaded from the file, for good.</summary>
    /// <param name="mainAssemblyPath">The plugin's main assembly, an absolute path.</param>
    /// <exception cref="ArgumentException">The path is null, empty, or not absolute.</exception>
    public PluginConfig(string mainAssemblyPath)
    {
        if (string.IsNullOrEmpty(mainAssemblyPath))
        {
            throw new ArgumentException("The path of the plugin's main assembly is empty; give the absolute path of its .dll.", nameof(mainAssemblyPath));
        }

        if (!Path.IsPathRooted(mainAssemblyPath))
        {
            throw new ArgumentException(
                $"The path of the plugin's main assembly, '{mainAssemblyPath}', is relative; give the absolute path of its .dll.",
                nameof(mainAssemblyPath));
        }

        MainAssemblyPath = mainAssemblyPath;
    }

    /// <summary>The absolute path of the plugin's main assembly; its folder is the plugin's folder.</summary>
    public string MainAssemblyPath { get; }

    /// <summary>Assemblies that the plugin has to itself even where they are shared otherwise. Simple names count, versions don't. Default: none.</summary>
    public ICollection<AssemblyName> PrivateAssemblies { get; protected set; } = [];

    /// <summary>
    /// Assemblies that come from <see cref="DefaultContext"/>, with everything they reference, so that their types are the
    /// same for host and plugin. Simple names count, versions don't. Default: none.
    /// </summary>
    public ICollection<AssemblyName> SharedAssemblies { get; protected set; } = [];

    /// <summary>
    /// Whether every assembly is first looked for in <see cref="DefaultContext"/> and only then in the plugin's folder.
    /// What is in <see cref="PrivateAssemblies"/> is not. Default: false.
    /// </summary>
    public bool PreferSharedTypes { get; set; }

    /// <summary>
    /// Whether what shared assemblies reference is found out when they are first used rather than at once, which starts
    /// faster. A reference that the plugin asks for before then is the plugin's own. Default: false.
    /// </summary>
    public bool IsLazyLoaded { get; set; }

    /// <summary>Where shared assemblies come from. Default: the context that this library itself is in.</summary>
    public AssemblyLoadContext DefaultContext { get; set; } =
        AssemblyLoadContext.GetLoadContext(typeof(PluginConfig).Assembly) ?? AssemblyLoadContext.Default;

    /// <summary>Whether the plugin can be unloaded; ahead-of-time compiled code is then not used. Default: false, but true while <see cref="EnableHotReload"/> is.</summary>
    public bool IsUnloadable
    {
        get => _isUnloadable || EnableHotReload;
        set => _isUnloadable = value;
    }

    /// <summary>
    /// Whether assemblies, with their symbols, are read into memory, and native libraries used from a copy, so that no file
    /// of the plugin stays locked. Default: false, but true while <see cref="EnableHotReload"/> is.
    /// </summary>
    public bool LoadInMemory
    {
        get => _loadInMemory || EnableHotReload;
        set => _loadInMemory = value;
    }

    /// <summary>Whether the plugin reloads by itself after a .dll in its folder was written. Default: false.</summary>
    public bool EnableHotReload { get; set; }

    /// <summary>How long no .dll may have been written before a hot reload starts. Default: 200 ms.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(200);
}
