using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Says how a worker failed: as a finding, and in a sentence.</summary>
internal static class WorkerFaultText
{
    private const int MegaByte = 1024 * 1024;
    private const int UnixSignalBase = 128;

    private static readonly LocalizableText AtStart = new("（当时刚启动）", " (it was at its start)");
    private static readonly LocalizableText AtPart = new("（当时在 {0}）", " (it was at {0})");
    private static readonly LocalizableText AtItem = new("（当时在 {0}，条目 {1}）", " (it was at {0}, item {1})");
    private static readonly LocalizableText OneSecond = new("1 秒", "1 second");
    private static readonly LocalizableText Seconds = new("{0} 秒", "{0} seconds");
    private static readonly LocalizableText ExitCode = new("退出代码 {0}", "exit code {0}");
    private static readonly LocalizableText Signal = new("信号 {0}", "signal {0}");
    private static readonly LocalizableText Characters = new("向控制台写了超过 {0} 个字符", "wrote more than {0} characters to the console");
    private static readonly LocalizableText Answer = new("送来的结果超过 {0} MB", "sent more than {0} MB as its answer");
    private static readonly LocalizableText WithWords = new("{0}，“{1}”", "{0}, “{1}”");

    private static readonly LocalizableText ThreadLeft = new(
        "它留下的线程不肯结束，进程已被强行结束",
        "a thread that it left did not end, and its process was ended by force");

    private static readonly LocalizableText FailedInBackground = new("它在后台出错：{0}", "something failed in the background: {0}");

    /// <summary>What came to light when a worker was to end, as a part of a sentence.</summary>
    /// <param name="fault">What it was, in a line; empty where the process had to be ended by force.</param>
    public static LocalizableText Late(string fault) => fault.Length == 0 ? ThreadLeft : FailedInBackground.Format(ForeignText.WithoutStop(fault));

    /// <summary>The finding of what came to light when the plugin was done.</summary>
    /// <param name="late">What it was, in a line; empty where the process had to be ended by force.</param>
    /// <param name="plugin">Who.</param>
    public static Diagnostic ToDiagnostic(string late, PluginIdentity plugin) =>
        Diagnostic.Create(WorkerDiagnostics.FailedLate, Location.None, plugin.ToString(), plugin.Id, "", Late(late));

    /// <summary>The finding of what a plugin changed of its process.</summary>
    /// <param name="changed">What.</param>
    /// <param name="plugin">Who.</param>
    public static Diagnostic ToDiagnostic(ChangedSurrounding changed, PluginIdentity plugin) =>
        Diagnostic.Create(WorkerDiagnostics.ChangedProcess, Location.None, plugin.ToString(), plugin.Id, "", changed.Name);

    /// <summary>The finding.</summary>
    /// <param name="fault">How it failed.</param>
    /// <param name="plugin">Who.</param>
    /// <param name="limits">What it was allowed.</param>
    /// <param name="allowed">For how long.</param>
    /// <param name="at">The item, where it is known.</param>
    public static Diagnostic ToDiagnostic(WorkerFault fault, PluginIdentity plugin, WorkerLimits limits, TimeSpan allowed, Location at)
    {
        if (fault.Refusal is { } refusal)
        {
            return Diagnostic.Create(DriverDiagnostics.PluginUnusable, at, refusal.Message);
        }

        (DiagnosticDescriptor rule, object? detail) = Describe(fault, limits, allowed);
        return Diagnostic.Create(
            rule,
            at,
            plugin.ToString(),
            plugin.Id,
            Where(fault),
            detail);
    }

    /// <summary>The same in a sentence, where no rules were to run.</summary>
    /// <param name="fault">How it failed.</param>
    /// <param name="plugin">Who.</param>
    /// <param name="limits">What it was allowed.</param>
    /// <param name="allowed">For how long.</param>
    public static LocalizableText ToText(WorkerFault fault, PluginIdentity plugin, WorkerLimits limits, TimeSpan allowed) =>
        fault.Refusal?.Message ?? ToDiagnostic(fault, plugin, limits, allowed, Location.None).Message;

    private static LocalizableText Where(WorkerFault fault) =>
        fault.Analyzer.Length == 0 ? AtStart
        : fault.Item.Length == 0 ? AtPart.Format(fault.Analyzer)
        : AtItem.Format(fault.Analyzer, fault.Item);

    private static LocalizableText Span(TimeSpan time) => time == TimeSpan.FromSeconds(1) ? OneSecond : Seconds.Format(time.TotalSeconds);

    private static (DiagnosticDescriptor Rule, object? Detail) Describe(WorkerFault fault, WorkerLimits limits, TimeSpan allowed) => fault.End switch
    {
        WorkerEnd.NotStarted => (WorkerDiagnostics.NotStarted, ForeignText.WithoutStop(fault.LastWords)),
        WorkerEnd.TooLong => (WorkerDiagnostics.TookTooLong, Span(allowed)),
        WorkerEnd.TooMuchMemory => (WorkerDiagnostics.TookTooMuchMemory, limits.Memory / MegaByte),
        WorkerEnd.TooMuchOutput => (WorkerDiagnostics.WroteTooMuch, Characters.Format(limits.ConsoleOutput)),
        WorkerEnd.TooLongAnswer => (WorkerDiagnostics.WroteTooMuch, Answer.Format(limits.Answer / MegaByte)),
        WorkerEnd.Garbled => (WorkerDiagnostics.Garbled, null),
        _ => (WorkerDiagnostics.Ended, EndText(fault)),
    };

    private static LocalizableText EndText(WorkerFault fault)
    {
        int code = fault.ExitCode ?? 0;
        LocalizableText how = !OperatingSystem.IsWindows() && code > UnixSignalBase ? Signal.Format(code - UnixSignalBase) : ExitCode.Format(code);
        return fault.LastWords.Length == 0 ? how : WithWords.Format(how, fault.LastWords);
    }
}
