using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.InProcess;

/// <summary>
/// The added plugins whose code is in this process, since their owner trusts them so. An exception that nobody catches on a thread of
/// such a plugin does not end the process; it is the plugin's <see cref="LateFaults"/>.
/// </summary>
/// <remarks>.NET takes one handler of such exceptions for a process, and only once; so there is one of these. Members may be called from any thread.</remarks>
public sealed class PluginsInProcess
{
    private readonly Lock _noting = new();
    private readonly ConditionalWeakTable<AssemblyLoadContext, PluginInProcess> _byContext = [];
    private readonly HashSet<PluginIdentity> _known = [];
    private PluginInProcess? _loading;
    private bool _isWatching;

    private PluginsInProcess()
    {
    }

    /// <summary>Those of this process.</summary>
    public static PluginsInProcess OfThisProcess { get; } = new();

    /// <summary>All that were loaded since the process started, whether they are still there or not; by id.</summary>
    public ImmutableArray<PluginIdentity> Known
    {
        get
        {
            lock (_noting)
            {
                return _known.Count == 0 ? [] : [.. _known.OrderBy(plugin => plugin.ToString(), StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Loads a plugin, whose exceptions are then known as its own. The first time, the process is told where such exceptions go.</summary>
    internal OneOf<LoadedPlugin, Malfunctioned> Load(PluginInProcess plugin, Func<OneOf<LoadedPlugin, Malfunctioned>> load)
    {
        PluginInProcess? outer = Begin(plugin);
        try
        {
            OneOf<LoadedPlugin, Malfunctioned> loaded = load();
            if (loaded.TryPickT0(out LoadedPlugin? code, out _) && AssemblyLoadContext.GetLoadContext(code.Assembly) is { } context)
            {
                _byContext.AddOrUpdate(context, plugin);
            }

            return loaded;
        }
        finally
        {
            lock (_noting)
            {
                _loading = outer;
            }
        }
    }

    // Gives the plugin for whose sake this one is loaded.
    private PluginInProcess? Begin(PluginInProcess plugin)
    {
        lock (_noting)
        {
            PluginInProcess? outer = _loading;
            _known.Add(plugin.Identity);
            _loading = plugin;
            if (_isWatching)
            {
                return outer;
            }

            _isWatching = true;
            LateFaults.WatchTasks(Note);
            try
            {
                ExceptionHandling.SetUnhandledExceptionHandler(Note);
            }
            catch (InvalidOperationException)
            {
                // A program of which this is a part has a handler of its own: what nobody catches is its affair.
            }

            return outer;
        }
    }

    // What is not a plugin's is a fault of the program, which ends of it.
    private bool Note(Exception exception)
    {
        PluginInProcess? plugin = FindOwner(exception);
        plugin?.Late.Note(exception);
        return plugin is not null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A program that is trimmed loads no plugins.")]
    private PluginInProcess? FindOwner(Exception exception)
    {
        foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is { Module.Assembly: { } assembly }
                && AssemblyLoadContext.GetLoadContext(assembly) is { } context
                && context != AssemblyLoadContext.Default)
            {
                lock (_noting)
                {
                    return _byContext.TryGetValue(context, out PluginInProcess? plugin) ? plugin : _loading;
                }
            }
        }

        return exception.InnerException is { } inner ? FindOwner(inner) : null;
    }
}
