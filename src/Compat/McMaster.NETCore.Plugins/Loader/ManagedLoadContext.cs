using System.Reflection;
using System.Runtime.Loader;

namespace McMaster.NETCore.Plugins.Loader;

/// <summary>
/// The load context of one plugin. An assembly is looked for among the shared ones, in the plugin's .deps.json, in its
/// culture folders, in its folder, in the further ones that a runtimeconfig.json names, and last where the host has it.
/// </summary>
internal sealed class ManagedLoadContext : AssemblyLoadContext
{
    private readonly string _folder;
    private readonly bool _inMemory;
    private readonly SharedAssemblies _shared;
    private readonly AssemblyDependencyResolver _resolver;
    private readonly ProbingPaths _further;
    private readonly NativeLibraryProbe _native;
    private readonly ShadowCopies? _copies;

    internal ManagedLoadContext(PluginConfig config, SharedAssemblies shared, ProbingPaths further)
        : base(Path.GetFileNameWithoutExtension(config.MainAssemblyPath), config.IsUnloadable)
    {
        _folder = Path.GetDirectoryName(config.MainAssemblyPath)!;
        _inMemory = config.LoadInMemory;
        _shared = shared.Copy();
        _resolver = new AssemblyDependencyResolver(config.MainAssemblyPath);
        _further = further;
        _native = new NativeLibraryProbe(_resolver, _folder, further);
        if (_inMemory)
        {
            _copies = new ShadowCopies();
            Unloading += _ => _copies.Delete();
        }
    }

    /// <summary>Loads a file into this context, from memory if so configured.</summary>
    internal Assembly LoadAssemblyFromFilePath(string path)
    {
        if (!_inMemory)
        {
            return LoadFromAssemblyPath(path);
        }

        using FileStream assembly = File.OpenRead(path);
        string symbolsPath = Path.ChangeExtension(path, ".pdb");
        if (!File.Exists(symbolsPath))
        {
            return LoadFromStream(assembly);
        }

        using FileStream symbols = File.OpenRead(symbolsPath);
        return LoadFromStream(assembly, symbols);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is null)
        {
            return null;
        }

        return _shared.TryLoad(assemblyName) ?? (PathInPlugin(assemblyName) is { } path ? LoadAssemblyFromFilePath(path) : null);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        if (_native.Find(unmanagedDllName) is not { } path)
        {
            return base.LoadUnmanagedDll(unmanagedDllName);
        }

        return LoadUnmanagedDllFromPath(_copies?.CopyOf(path) ?? path);
    }

    private string? PathInPlugin(AssemblyName name)
    {
        if (_resolver.ResolveAssemblyToPath(name) is { } resolved && File.Exists(resolved))
        {
            return resolved;
        }

        string file = name.Name + ".dll";
        if (!string.IsNullOrEmpty(name.CultureName) && name.CultureName != "neutral")
        {
            // Satellite assemblies are <culture>/<name>.dll beside the assembly whose texts they hold.
            string satellite = Path.Combine(_folder, name.CultureName, file);
            return File.Exists(satellite) ? satellite : null;
        }

        string beside = Path.Combine(_folder, file);
        return File.Exists(beside)
            ? beside
            : _further.Folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
