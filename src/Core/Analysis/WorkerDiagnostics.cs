using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>
/// What the host reports of a plugin that runs in a process of its own. The messages' arguments: 0 the plugin with its version,
/// 1 its id, 2 where it was, in brackets, 3 what the rule says beside.
/// </summary>
public static class WorkerDiagnostics
{
    private static readonly LocalizableText TellAuthor = new(
        "请把此信息告诉插件作者；其他插件的结果不受影响。暂时不用它，就停用它。",
        "Tell the plugin's author; the results of other plugins are not affected. To do without it for now, disable it.");

    private static readonly LocalizableText TellAuthorOf = new(
        "请把此信息告诉插件作者；其他插件的结果不受影响。暂时不用它：plankit plugin disable {1}；不再要它：plankit plugin remove {1}。",
        "Tell the plugin's author; the results of other plugins are not affected. To do without it for now: plankit plugin disable {1}; for good: plankit plugin remove {1}.");

    /// <summary>PK0902: it took too long. Argument 3: the time allowed.</summary>
    public static DiagnosticDescriptor TookTooLong { get; } = Create(
        "PK0902",
        new("插件超时", "A plugin took too long"),
        new(
            "插件 {0} 超过 {3}没有完成，已被结束{2}。",
            "Plugin {0} was not done after {3} and was ended{2}."),
        new(
            "死循环、互相等待或正则表达式回溯会让一个检查永远不结束。",
            "An endless loop, a deadlock or a regular expression that backtracks keeps a check from ever ending."));

    /// <summary>PK0903: it took too much memory. Argument 3: the megabytes allowed.</summary>
    public static DiagnosticDescriptor TookTooMuchMemory { get; } = Create(
        "PK0903",
        new("插件占用内存过多", "A plugin took too much memory"),
        new(
            "插件 {0} 占用的内存超过 {3} MB，已被结束{2}。",
            "Plugin {0} took more than {3} MB of memory and was ended{2}."),
        new("内存用尽会拖住整台电脑。", "A computer without memory stands still."));

    /// <summary>PK0907: its process ended. Argument 3: the exit code and its last words.</summary>
    public static DiagnosticDescriptor Ended { get; } = Create(
        "PK0907",
        new("插件进程中途退出", "A plugin's process ended"),
        new(
            "插件 {0} 的进程没有完成就退出了：{3}{2}。",
            "The process of plugin {0} ended before it was done: {3}{2}."),
        new(
            "堆栈溢出、主动退出或后台线程的异常会结束插件的进程；没有收到完整结果，就不能当作没有问题。",
            "A stack overflow, a deliberate exit or an exception on a thread of its own ends a plugin's process. Without a whole answer, nothing is taken for clean."));

    /// <summary>PK0908: what it sent is no answer. Argument 3: empty.</summary>
    public static DiagnosticDescriptor Garbled { get; } = Create(
        "PK0908",
        new("插件的回答不可读", "A plugin's answer is garbled"),
        new(
            "插件 {0} 扰乱了与本程序的通信，已被结束{2}。",
            "Plugin {0} disturbed the pipe to this program and was ended{2}."),
        new("通信里混入别的内容，结果就不可信。", "Where something else comes through the pipe, no answer can be relied on."));

    /// <summary>PK0909: it could not be started. Argument 3: what the system says.</summary>
    public static DiagnosticDescriptor NotStarted { get; } = Create(
        "PK0909",
        new("插件进程无法启动", "A plugin's process could not be started"),
        new("插件 {0} 的进程无法启动：{3}。", "The process of plugin {0} could not be started: {3}."),
        new("插件没有运行时，检查结果不完整。", "Without the plugin, the check is incomplete."));

    /// <summary>PK0910: it wrote to the console without end. Argument 3: the characters allowed.</summary>
    public static DiagnosticDescriptor WroteTooMuch { get; } = Create(
        "PK0910",
        new("插件输出过多", "A plugin wrote too much"),
        new(
            "插件 {0} {3}，已被结束{2}。",
            "Plugin {0} {3} and was ended{2}."),
        new("没有人会读这么多输出。", "Nobody reads that much."));

    /// <summary>PK0911: its answer was whole, and something of it failed or stayed behind. Argument 3: what.</summary>
    public static DiagnosticDescriptor FailedLate { get; } = Create(
        "PK0911",
        new("插件在结束时出错", "A plugin failed at its end"),
        new("插件 {0} 的结果完整，但{3}。", "Plugin {0} gave a whole answer, but {3}."),
        new(
            "没有人等待的任务、终结器和线程出了错，结果可能不是插件作者想要的。",
            "Where a task, a finalizer or a thread for which nobody waits goes wrong, the answer may not be what the author meant."),
        DiagnosticSeverity.Warning);

    /// <summary>PK0912: it changed what all code of its process shares. Argument 3: what.</summary>
    public static DiagnosticDescriptor ChangedProcess { get; } = Create(
        "PK0912",
        new("插件改动了进程", "A plugin changed its process"),
        new("插件 {0} 改动了所在进程的{3}，已恢复原状。", "Plugin {0} changed {3} of its process; it was put back."),
        new(
            "区域设置、当前文件夹、环境变量和控制台由进程中的所有代码共用；在进程内运行时会影响其他插件。",
            "All code of a process shares the culture, the current folder, the environment and the console. In process, other plugins would suffer."),
        DiagnosticSeverity.Warning);

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [TookTooLong, TookTooMuchMemory, Ended, Garbled, NotStarted, WroteTooMuch, FailedLate, ChangedProcess];

    // As PK0906, an error: the plugin's rules did not all run, and that must not pass for a clean check.
    private static DiagnosticDescriptor Create(
        string id,
        LocalizableText title,
        LocalizableText message,
        LocalizableText description,
        DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new()
        {
            Id = id,
            Title = title,
            MessageFormat = message,
            Remedy = TellAuthor,
            RemedyFormat = TellAuthorOf,
            Category = DriverDiagnostics.HostCategory,
            DefaultSeverity = severity,
            Description = description,
        };
}
