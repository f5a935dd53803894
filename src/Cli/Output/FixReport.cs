using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What fixes do, for people and as JSON (docs/json.md).</summary>
/// <param name="session">The session.</param>
/// <param name="result">What came of them.</param>
/// <param name="name">What the text is called.</param>
internal sealed class FixReport(CommandSession session, FixResult result, string name)
{
    private static readonly LocalizableText Fixed = new("{0}{1}：{2}", "{0}{1}: {2}");
    private static readonly LocalizableText Retracts = new("记录：撤销第 {0} 号（{1}）", "entry: takes back {0} ({1})");
    private static readonly LocalizableText Enters = new("记录：{0}", "entry: {0}");
    private static readonly LocalizableText Sets = new("设置：{0} = {1}", "setting: {0} = {1}");
    private static readonly LocalizableText Unsets = new("设置：去掉 {0}", "setting: takes away {0}");
    private static readonly LocalizableText Forgets = new("基线：去掉 {0} 的记录（{1}，{2} 记入）", "baseline: the entry of {0} goes ({1}, put in on {2})");
    private static readonly LocalizableText Left = new("没有改的：", "Not mended:");
    private static readonly LocalizableText Way = new("{0}：{1}", "{0}: {1}");
    private static readonly LocalizableText AtItem = new(" 第{0}条", " item {0}");
    private static readonly LocalizableText AtLine = new(" 第 {0} 行", " line {0}");
    private static readonly LocalizableText AtEntry = new(" 记录 {0}", " entry {0}");

    private readonly HashSet<Finding> _left = new(result.NotApplied.Select(left => left.Finding), ReferenceEqualityComparer.Instance);

    /// <summary>Shows it to a person.</summary>
    public void WriteText()
    {
        foreach (ProposedFix applied in result.Applied)
        {
            Line("  ", session.Say(Fixed, applied.Finding.Diagnostic.Id, PlaceOf(applied.Finding), applied.Fix.Title), Ink.Good);
        }

        if (!result.After.Edits.IsEmpty)
        {
            session.Output.WriteLine();
            UnifiedDiff.Write(session, name, TextBefore, TextAfter);
        }

        foreach (LedgerFact fact in result.After.Entries)
        {
            Line("  ", session.Say(SummaryOf(fact)), Ink.Plain);
        }

        foreach ((string setting, string? value) in result.After.Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line("  ", session.Say(TextOf(setting, value)), Ink.Plain);
        }

        WriteLeft();
    }

    /// <summary>Writes it for programs.</summary>
    /// <param name="applied">Whether it was written.</param>
    /// <param name="entry">The first entry that was written; null where none was.</param>
    public void WriteJson(bool applied, long? entry) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteBoolean("applied", applied);
        if (entry is { } sequence)
        {
            json.WriteNumber("entry", sequence);
        }
        else
        {
            json.WriteNull("entry");
        }

        json.WriteStartArray("fixes");
        foreach (ProposedFix fix in result.Applied)
        {
            json.WriteStartObject();
            WriteFinding(json, fix.Finding);
            json.WriteString("key", fix.Fix.EquivalenceKey);
            json.WriteString("title", fix.Fix.Title.In(session.Language));
            json.WriteString("plugin", fix.Plugin.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("diff", UnifiedDiff.Of(name, TextBefore, TextAfter));
        json.WriteStartArray("entries");
        foreach (LedgerFact fact in result.After.Entries)
        {
            json.WriteStringValue(SummaryOf(fact).In(session.Language));
        }

        json.WriteEndArray();
        WriteSettings(json);
        WriteLeft(json);
    });

    private void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteStartArray("settings");
        foreach ((string setting, string? value) in result.After.Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", setting);
            json.WriteStringOrNull("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLeft(Utf8JsonWriter json)
    {
        json.WriteStartArray("notApplied");
        foreach (UnappliedFix left in result.NotApplied)
        {
            json.WriteStartObject();
            WriteFinding(json, left.Finding);
            json.WriteString("reason", WordOf(left.Reason));
            json.WriteString("message", left.Message.In(session.Language));
            json.WriteStartArray("fixes");
            foreach (PlanFix fix in left.Fixes)
            {
                json.WriteStartObject();
                json.WriteString("key", fix.EquivalenceKey);
                json.WriteString("title", fix.Title.In(session.Language));
                json.WriteString("diff", UnifiedDiff.Of(name, TextAfter, TextWith(fix)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private LocalizableText TextOf(string setting, string? value)
    {
        PlanSnapshot before = result.Before.Snapshot;
        if (value is null
            && setting.StartsWith(BaselineEntry.SettingPrefix, StringComparison.Ordinal)
            && before.Options.Baseline.Entries.FirstOrDefault(known => known.Fingerprint == setting[BaselineEntry.SettingPrefix.Length..]) is { } entry)
        {
            PlanItem? item = entry.Item is { } id && before.Plan.TryGetItem(id, out PlanItem? found) ? found : null;
            return Forgets.Format(entry.Rule, PlaceText.Of(item, entry.Quarter), entry.AsOf);
        }

        return value is null ? Unsets.Format(setting) : Sets.Format(setting, value);
    }

    private string TextBefore => result.Before.Snapshot.Plan.Text.ToString();

    private string TextAfter => result.After.Snapshot.Plan.Text.ToString();

    private void WriteLeft()
    {
        if (result.NotApplied.IsEmpty)
        {
            return;
        }

        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(Left));
        foreach (UnappliedFix left in result.NotApplied)
        {
            Line("  ", session.Say(Fixed, left.Finding.Diagnostic.Id, PlaceOf(left.Finding), left.Finding.Diagnostic.Message), Ink.Attention);
            Line("    ", session.Say(left.Message), Ink.Plain);
            foreach (PlanFix fix in left.Fixes.Where(fix => left.Reason is UnappliedReason.ChoiceNeeded or UnappliedReason.ConsentNeeded))
            {
                Line("    ", session.Say(Way, fix.EquivalenceKey, fix.Title), Ink.Strong);
                UnifiedDiff.Write(session, name, TextAfter, TextWith(fix), "    ");
            }
        }
    }

    // What a provider proposes may be nonsense; then there is nothing to show.
    private string TextWith(PlanFix fix) =>
        TextEditMerger.AreApart(fix.Edits) && fix.Edits.All(edit => edit.Span.Start >= 0 && edit.Span.Length >= 0 && edit.Span.End <= TextAfter.Length)
            ? TextEditMerger.Apply(TextAfter, fix.Edits)
            : TextAfter;

    private LocalizableText SummaryOf(LedgerFact fact) => fact is EntryRetracted retracted
        && result.Before.Snapshot.Entries.FirstOrDefault(entry => entry.Sequence == retracted.Sequence) is { } target
            ? Retracts.Format(retracted.Sequence, LedgerFactText.SummaryOf(target.Fact))
            : Enters.Format(LedgerFactText.SummaryOf(fact));

    private LocalizableText PlaceOf(Finding finding)
    {
        Location location = finding.Diagnostic.Location;
        return location.Item is { } id && result.After.Snapshot.Plan.TryGetItem(id, out PlanItem? item) ? AtItem.Format(item.Address)
            : location.Span is not null ? AtLine.Format(LineOf(finding))
            : location is EntryLocation entry ? AtEntry.Format(entry.Sequence)
            : LocalizableText.Same("");
    }

    // Findings that were mended are of a text that may be gone; its line is known where the text was not changed before it.
    private int? LineOf(Finding finding)
    {
        SourceText text = _left.Contains(finding)
            ? result.After.Snapshot.Plan.Text
            : result.Before.Snapshot.Plan.Text;
        return finding.Diagnostic.Location.Span is { } span && span.Start <= text.Length ? text.GetLinePosition(span.Start).ShownLine : null;
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("id", finding.Diagnostic.Id);
        json.WriteStringOrNull(
            "item",
            finding.Diagnostic.Location.Item is { } id && result.After.Snapshot.Plan.TryGetItem(id, out PlanItem? item) ? item.Address : null);
        if (LineOf(finding) is { } line)
        {
            json.WriteNumber("line", line);
        }
        else
        {
            json.WriteNull("line");
        }
    }

    private static string WordOf(UnappliedReason reason) => reason switch
    {
        UnappliedReason.ChoiceNeeded => "choice-needed",
        UnappliedReason.ConsentNeeded => "consent-needed",
        UnappliedReason.Overlap => "overlap",
        UnappliedReason.DoesNotHelp => "does-not-help",
        UnappliedReason.BringsFinding => "brings-finding",
        UnappliedReason.LosesEntries => "loses-entries",
        UnappliedReason.Invalid => "invalid",
        UnappliedReason.ProviderFailed => "provider-failed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };

    private void Line(string indent, string text, Ink ink)
    {
        IReadOnlyList<string> lines = session.Environment.IsTerminal
            ? CellWidth.Wrap(text, Math.Max(20, session.Environment.Width - indent.Length - 1))
            : [text];
        foreach (string line in lines)
        {
            session.Output.Write(indent);
            InkWriter.Write(session, line, ink);
            session.Output.WriteLine();
        }
    }
}
