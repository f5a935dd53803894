using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What fixes do, for people.</summary>
/// <param name="session">The session.</param>
/// <param name="report">What came of them.</param>
internal sealed class FixText(CommandSession session, FixReport report)
{
    private static readonly LocalizableText Fixed = new("{0}{1}：{2}", "{0}{1}: {2}");
    private static readonly LocalizableText Sets = new("设置：{0} = {1}", "setting: {0} = {1}");
    private static readonly LocalizableText Unsets = new("设置：去掉 {0}", "setting: takes away {0}");
    private static readonly LocalizableText Forgets = new("基线：去掉 {0} 的记录（{1}，{2} 记入）", "baseline: the entry of {0} goes ({1}, put in on {2})");
    private static readonly LocalizableText Left = new("没有改的：", "Not mended:");
    private static readonly LocalizableText Way = new("{0}：{1}", "{0}: {1}");
    private static readonly LocalizableText AtItem = new(" 第{0}条", " item {0}");
    private static readonly LocalizableText AtLine = new(" 第 {0} 行", " line {0}");
    private static readonly LocalizableText AtEntry = new(" 记录 {0}", " entry {0}");

    /// <summary>Shows it.</summary>
    public void Write()
    {
        foreach (ProposedFix applied in report.Result.Applied)
        {
            Line("  ", session.Say(Fixed, applied.Finding.Diagnostic.Id, PlaceOf(applied.Finding), applied.Fix.Title), Ink.Good);
        }

        if (!report.Result.After.Edits.IsEmpty)
        {
            session.Output.WriteLine();
            UnifiedDiff.Write(session, report.Name, report.TextBefore, report.TextAfter);
        }

        foreach (LedgerFact fact in report.Result.After.Entries)
        {
            Line("  ", session.Say(report.SummaryOf(fact)), Ink.Plain);
        }

        foreach ((string setting, string? value) in report.Settings)
        {
            Line("  ", session.Say(TextOf(setting, value)), Ink.Plain);
        }

        WriteLeft();
    }

    private void WriteLeft()
    {
        if (report.Result.NotApplied.IsEmpty)
        {
            return;
        }

        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(Left));
        foreach (UnappliedFix left in report.Result.NotApplied)
        {
            Line("  ", session.Say(Fixed, left.Finding.Diagnostic.Id, PlaceOf(left.Finding), left.Finding.Diagnostic.Message), Ink.Attention);
            Line("    ", session.Say(left.Message), Ink.Plain);
            foreach (PlanFix fix in left.Fixes.Where(fix => left.Reason is UnappliedReason.ChoiceNeeded or UnappliedReason.ConsentNeeded))
            {
                Line("    ", session.Say(Way, fix.EquivalenceKey, fix.Title), Ink.Strong);
                UnifiedDiff.Write(session, report.Name, report.TextAfter, report.TextWith(fix), "    ");
            }
        }
    }

    private LocalizableText TextOf(string setting, string? value)
    {
        PlanSnapshot before = report.Result.Before.Snapshot;
        if (value is null
            && setting.StartsWith(BaselineEntry.SettingPrefix, StringComparison.Ordinal)
            && before.Options.Baseline.Entries.FirstOrDefault(known => known.Fingerprint == setting[BaselineEntry.SettingPrefix.Length..]) is { } entry)
        {
            PlanItem? item = entry.Item is { } id && before.Plan.TryGetItem(id, out PlanItem? found) ? found : null;
            return Forgets.Format(entry.Rule, PlaceText.Of(item, entry.Quarter), entry.AsOf);
        }

        return value is null ? Unsets.Format(setting) : Sets.Format(setting, value);
    }

    private LocalizableText PlaceOf(Finding finding)
    {
        Location location = finding.Diagnostic.Location;
        return report.ItemOf(finding) is { } item ? AtItem.Format(item.Address)
            : location.Span is not null ? AtLine.Format(report.LineOf(finding))
            : location is EntryLocation entry ? AtEntry.Format(entry.Sequence)
            : LocalizableText.Same("");
    }

    private void Line(string indent, string text, Ink ink)
    {
        IReadOnlyList<string> lines = session.Environment.IsTerminal
            ? CellWidth.Wrap(SafeText.InOneLine(text), Math.Max(20, session.Environment.Width - indent.Length - 1))
            : [SafeText.InOneLine(text)];
        foreach (string line in lines)
        {
            session.Output.Write(indent);
            InkWriter.Write(session, line, ink);
            session.Output.WriteLine();
        }
    }
}
