using PlanKit.Plugins.Trial;
using PlanKit.Plugins.Unloading;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What came of trying a plugin, for people.</summary>
internal static class TrialText
{
    private static readonly LocalizableText NotLoaded = new("加载：没有成功", "Loaded: no");
    private static readonly LocalizableText Loaded = new("加载：成功；规则：{0}", "Loaded: yes; rules: {0}");
    private static readonly LocalizableText None = new("无", "none");
    private static readonly LocalizableText Checked = new("检查：得到 {0} 个结果{1}", "Checked: {0}{1}");
    private static readonly LocalizableText ByRule = new("（{0}）", " ({0})");
    private static readonly LocalizableText Exported = new("导出：{0}，{1} 字节", "Exported: {0}, {1}");
    private static readonly LocalizableText NotExported = new("导出：{0}，没有成功", "Exported: {0}, failed");
    private static readonly LocalizableText Unloaded = new("卸载：成功，加载上下文已经消失", "Unloaded: yes, its load context is gone");
    private static readonly LocalizableText NoCode = new("卸载：没有代码，不用卸载", "Unloaded: it has no code to unload");
    private static readonly LocalizableText NotTried = new("卸载：没有试，插件的进程在此之前已经结束", "Unloaded: not tried, since its process ended before");

    private static readonly LocalizableText StillThere = new(
        "卸载：没有成功，加载上下文仍在",
        "Unloaded: no, its load context is still there");

    private static readonly LocalizableText Unknown = new(
        "查不出是什么引用着它：不是静态事件、静态字段、计时器、线程或线程池上的工作。请用 dotnet-gcdump 或调试器的 gcroot 查找。",
        "What holds it cannot be told: no static event, static field, timer, thread or work on the thread pool. Look for it with dotnet-gcdump, or with gcroot in a debugger.");

    private static readonly LocalizableText Note = new("提醒：{0}", "Note: {0}");
    private static readonly LocalizableText Passed = new("插件 {0} 没有问题。", "The plugin {0} passed.");
    private static readonly LocalizableText Failed = new("插件 {0} 有 {1} 个问题。", "The plugin {0} has {1}.");

    public static void Write(CommandSession session, TrialReport report)
    {
        if (!report.IsLoaded)
        {
            session.Output.WriteLine(session.Say(NotLoaded));
        }
        else
        {
            WriteSteps(session, report);
        }

        foreach (TrialFault fault in report.Faults)
        {
            session.Output.WriteLine($"! {(fault.Rule is { } rule ? rule + " " : "")}{session.Say(fault.Message)}");
        }

        foreach (TrialNote note in report.Notes)
        {
            session.Output.WriteLine(session.Say(Note, note.Message));
        }

        string name = report.Plugin.Manifest!.Identity.ToString();
        int problems = report.Faults.Length + (report.IsUnloaded == false ? Math.Max(1, report.Holders.Length) : 0);
        session.Output.WriteLine(report.HasPassed ? session.Say(Passed, name) : session.Say(Failed, name, CountText.Of(problems, "problem")));
    }

    private static void WriteSteps(CommandSession session, TrialReport report)
    {
        session.Output.WriteLine(session.Say(Loaded, report.Rules.IsEmpty ? None : string.Join(' ', report.Rules)));
        string byRule = string.Join(", ", report.Findings.CountBy(finding => finding.Diagnostic.Id, StringComparer.Ordinal).Select(rule => $"{rule.Key} × {rule.Value}"));
        session.Output.WriteLine(session.Say(Checked, CountText.Of(report.Findings.Length, "finding"), byRule.Length == 0 ? "" : ByRule.Format(byRule)));
        foreach (TriedExport export in report.Exports)
        {
            session.Output.WriteLine(export.Length is { } length ? session.Say(Exported, export.Name, CountText.Of(length, "byte")) : session.Say(NotExported, export.Name));
        }

        session.Output.WriteLine(session.Say(report.IsUnloaded switch { true => Unloaded, false => StillThere, null => report.Plugin.HasCode ? NotTried : NoCode }));
        foreach (ContextHolder holder in report.Holders)
        {
            session.Output.WriteLine("! " + session.Say(holder.Message));
        }

        if (report.IsUnloaded == false && report.Holders.IsEmpty)
        {
            session.Output.WriteLine("! " + session.Say(Unknown));
        }
    }
}
