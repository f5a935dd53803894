using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace McMaster.NETCore.Plugins.Loader;

/// <summary>Which assemblies a plugin has in common with its host, and where they come from.</summary>
internal sealed class SharedAssemblies
{
    private readonly AssemblyLoadContext _source;
    private readonly HashSet<string> _private;
    private readonly Lock _following = new();
    private readonly Queue<Assembly> _toFollow = new();
    private readonly bool _sharesAll;
    private readonly bool _followsLater;

    // Replaced, never changed: assemblies are resolved on whichever thread first needs them.
    private volatile HashSet<string> _shared;

    private SharedAssemblies(PluginConfig config, HashSet<string> shared)
    {
        _source = config.DefaultContext;
        _private = config.PrivateAssemblies.Select(name => name.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _sharesAll = config.PreferSharedTypes;
        _followsLater = config.IsLazyLoaded;
        _shared = shared;
    }

    private SharedAssemblies(SharedAssemblies other)
    {
        _source = other._source;
        _private = other._private;
        _sharesAll = other._sharesAll;
        _followsLater = other._followsLater;
        _shared = other._shared;
    }

    /// <summary>Reads the configuration and follows what shared assemblies reference: one step if lazy, else to the end.</summary>
    internal static SharedAssemblies From(PluginConfig config)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<AssemblyName>(config.SharedAssemblies);
        while (waiting.TryDequeue(out AssemblyName? name))
        {
            if (name.Name is null || !shared.Add(name.Name))
            {
                continue;
            }

            foreach (AssemblyName reference in config.DefaultContext.LoadFromAssemblyName(name).GetReferencedAssemblies())
            {
                if (!config.IsLazyLoaded)
                {
                    waiting.Enqueue(reference);
                }
                else if (reference.Name is not null)
                {
                    shared.Add(reference.Name);
                }
            }
        }

        return new SharedAssemblies(config, shared);
    }

    /// <summary>The same, to grow apart from now on: each context follows references for itself.</summary>
    internal SharedAssemblies Copy() => new(this);

    /// <summary>The host's assembly if this name is shared and the host has it in that version or a higher one.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The host's context may throw anything; the plugin's own copy is next in line.")]
    internal Assembly? TryLoad(AssemblyName name)
    {
        if (!IsShared(name.Name!) || _private.Contains(name.Name!))
        {
            return null;
        }

        Assembly assembly;
        try
        {
            assembly = _source.LoadFromAssemblyName(name);
        }
        catch (Exception)
        {
            // The host lacks it or has an older one, or its own resolving failed.
            return null;
        }

        if (_followsLater)
        {
            lock (_following)
            {
                _toFollow.Enqueue(assembly);
            }
        }

        return assembly;
    }

    // What the shared assemblies in use reference is read only for a name that is not known to be shared yet.
    private bool IsShared(string name)
    {
        if (_sharesAll || _shared.Contains(name))
        {
            return true;
        }

        lock (_following)
        {
            if (_toFollow.Count > 0)
            {
                var shared = new HashSet<string>(_shared, StringComparer.Ordinal);
                while (_toFollow.TryDequeue(out Assembly? used))
                {
                    foreach (AssemblyName reference in used.GetReferencedAssemblies())
                    {
                        shared.Add(reference.Name!);
                    }
                }

                _shared = shared;
            }

            return _shared.Contains(name);
        }
    }
}
