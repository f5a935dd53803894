using System.Collections.Immutable;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Plugins.Workers;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>One run of one command: its environment, its language, and how it speaks.</summary>
internal sealed class CommandSession(CommandEnvironment environment, Language language) : IDisposable
{
    private static readonly LocalizableText ErrorLabel = new("错误：{0}", "error: {0}");

    public CommandEnvironment Environment { get; } = environment;

    public Language Language { get; } = language;

    private static readonly LocalizableText StateUnknown = new(
        "插件的停用和出错记录读不懂，所有插件都按启用处理；下次停用或启用插件时会重写它。{0}",
        "Which plugins are disabled or crashed cannot be understood, so all count as enabled; the file is written anew when one is disabled or enabled. {0}");

    private bool _hasToldStateFault;
    private PluginHost? _plugins;
    private PluginWorkers? _workers;

    public TextWriter Output => Environment.Output;

    /// <summary>Whether all that is asked for is the check of one plan: what a plugin does wrong at its end then stands in the result.</summary>
    public bool ChecksOnePlan
    {
        get;
        set
        {
            field = value;
            _workers?.EndAfterCheck = value;
        }
    }

    /// <summary>Today, in the time zone of whoever sits here: for what is in no plan file.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Environment.Time.GetLocalNow().DateTime);

    /// <summary>Whether what this session serves lives on after it, so that no plugin's file may stay locked. Default: false.</summary>
    public bool LivesOn { get; init; }

    /// <summary>Where plugins lie.</summary>
    public IReadOnlyList<PluginRoot> PluginRoots =>
    [
        new(Environment.BundledPlugins, PluginOrigin.Bundled),
        new(Environment.UserPlugins, PluginOrigin.Added),
    ];

    /// <summary>The plugins that the command names by their folders, in place of those of their ids. Said before <see cref="Plugins"/> are first asked for.</summary>
    public ImmutableArray<PluginPreview> NamedPlugins { get; set; } = [];

    /// <summary>The plugins: those that came with the program, then those that the user added. Read when first asked for.</summary>
    public PluginHost Plugins => _plugins ??= new PluginHost(
        ReadCatalog(),
        LivesOn ? PluginLoadMode.ForLongLivedHost : PluginLoadMode.ForShortLivedHost,
        Environment.Time,
        _workers = Environment.Worker is { } worker
            ? new PluginWorkers(worker, WorkerLimits.Default, Environment.Time, PluginJournal) { EndAfterCheck = ChecksOnePlan }
            : null,
        Environment.CompiledPlugins);

    /// <summary>What is kept of plugins from one run to the next.</summary>
    public PluginJournal PluginJournal => field ??= new(Environment.UserPlugins, Environment.Time);

    /// <summary>The plugins as they are now: after a change, they are not those of <see cref="Plugins"/>.</summary>
    public PluginCatalog ReadCatalog()
    {
        new PluginStore(Environment.UserPlugins).PutBackMissing();
        var catalog = PluginCatalog.Read(PluginRoots, NamedPlugins);
        if (catalog.StateFault is { } fault && !_hasToldStateFault)
        {
            _hasToldStateFault = true;
            Environment.Error.WriteLine(Say(StateUnknown, fault.Message));
        }

        return catalog;
    }

    /// <summary>How plan files are worked with.</summary>
    public PlanFileOptions FileOptions => new()
    {
        Time = Environment.Time,
        LockTimeout = Environment.LockTimeout,
        Drives = Environment.Drives,
        SnapshotFolder = Environment.LedgerSnapshots,
    };

    /// <summary>Tells of places that are not this computer's alone.</summary>
    public PlaceNotice Places => field ??= new PlaceNotice(this);

    /// <summary>The text in the session's language.</summary>
    public string Say(LocalizableText text) => SafeText.Of(text.In(Language));

    /// <summary>The text in the session's language, filled.</summary>
    public string Say(LocalizableText text, params ReadOnlySpan<object?> arguments) => Say(text.Format(arguments));

    /// <summary>Tells a person what was done. Where data goes to a file or a program, this does not go with it.</summary>
    public void Tell(LocalizableText text, params ReadOnlySpan<object?> arguments) =>
        WriteAside(Environment.IsTerminal ? Environment.Output : Environment.Error, Say(text, arguments));

    /// <summary>Says why something could not be done.</summary>
    /// <returns><see cref="ExitCodes.Failed"/>.</returns>
    public int Fail(Failure failure) => Fail(failure.Message);

    /// <summary>Says why something could not be done.</summary>
    /// <returns><see cref="ExitCodes.Failed"/>.</returns>
    public int Fail(LocalizableText message, params ReadOnlySpan<object?> arguments)
    {
        WriteAside(Environment.Error, Say(ErrorLabel, message.Format(arguments)));
        return ExitCodes.Failed;
    }

    /// <summary>A path as the user gave it, made absolute.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Environment.WorkingDirectory);

    /// <inheritdoc/>
    public void Dispose()
    {
        _plugins?.Dispose();
        foreach (RefusedPlugin late in _plugins?.FaultsAtUnload ?? [])
        {
            WriteAside(Environment.Error, Say(late.Message));
        }

        if (PluginJournal.UncountedCrash is { } uncounted)
        {
            WriteAside(Environment.Error, Say(uncounted));
        }
    }

    // What is no data may get lost where nobody takes it: the exit code says what became of the command.
    private static void WriteAside(TextWriter writer, string line)
    {
        try
        {
            writer.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
