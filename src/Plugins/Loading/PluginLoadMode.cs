using McMaster.NETCore.Plugins;

namespace PlanKit.Plugins;

/// <summary>
/// How plugins' assemblies get into the process. This is the one place that decides: a command that soon ends needs its
/// plugins fast, a program that lives on needs them to leave their files free and to go away again.
/// </summary>
public sealed class PluginLoadMode
{
    private readonly bool _inMemory;

    private PluginLoadMode(bool inMemory) => _inMemory = inMemory;

    /// <summary>From the file and for good, so that ahead-of-time compiled code is used.</summary>
    public static PluginLoadMode ForShortLivedHost { get; } = new(inMemory: false);

    /// <summary>
    /// From memory, and gone some time after <see cref="PluginHost.Dispose"/>, when nothing refers to the plugin any more. No
    /// file stays locked. Ahead-of-time compiled code is not used.
    /// </summary>
    public static PluginLoadMode ForLongLivedHost { get; } = new(inMemory: true);

    /// <summary>Applies the mode.</summary>
    internal void ApplyTo(PluginConfig config)
    {
        config.LoadInMemory = _inMemory;
        config.IsUnloadable = _inMemory;
    }
}
