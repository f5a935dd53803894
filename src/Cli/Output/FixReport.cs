using PlanKit.Analysis;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What came of fixes, as <see cref="FixText"/> and <see cref="FixJson"/> tell of it.</summary>
/// <param name="result">What came of them.</param>
/// <param name="name">What the text is called.</param>
internal sealed class FixReport(FixResult result, string name)
{
    private static readonly LocalizableText Retracts = new("记录：撤销第 {0} 号（{1}）", "entry: takes back {0} ({1})");
    private static readonly LocalizableText Enters = new("记录：{0}", "entry: {0}");

    private readonly HashSet<Finding> _left = new(result.NotApplied.Select(left => left.Finding), ReferenceEqualityComparer.Instance);

    public FixResult Result => result;

    public string Name => name;

    public string TextBefore => result.Before.Snapshot.Plan.Text.ToString();

    public string TextAfter => result.After.Snapshot.Plan.Text.ToString();

    /// <summary>The settings that change, by name.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => result.After.Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The text with a fix that was not applied. What a provider proposes may be nonsense; then there is nothing to show.</summary>
    public string TextWith(PlanFix fix) =>
        TextEditMerger.AreApart(fix.Edits) && fix.Edits.All(edit => edit.Span.Start >= 0 && edit.Span.Length >= 0 && edit.Span.End <= TextAfter.Length)
            ? TextEditMerger.Apply(TextAfter, fix.Edits)
            : TextAfter;

    /// <summary>An entry in a few words.</summary>
    public LocalizableText SummaryOf(LedgerFact fact) => fact is EntryRetracted retracted
        && result.Before.Snapshot.Entries.FirstOrDefault(entry => entry.Sequence == retracted.Sequence) is { } target
            ? Retracts.Format(retracted.Sequence, LedgerFactText.SummaryOf(target.Fact))
            : Enters.Format(LedgerFactText.SummaryOf(fact));

    /// <summary>The item that a finding is about, as it is called after the fixes; null: none.</summary>
    public PlanItem? ItemOf(Finding finding) =>
        finding.Diagnostic.Location.Item is { } id && result.After.Snapshot.Plan.TryGetItem(id, out PlanItem? item) ? item : null;

    /// <summary>
    /// The line of a finding; null: none. One that was mended is of a text that may be gone; its line is known where the text was
    /// not changed before it.
    /// </summary>
    public int? LineOf(Finding finding)
    {
        SourceText text = _left.Contains(finding)
            ? result.After.Snapshot.Plan.Text
            : result.Before.Snapshot.Plan.Text;
        return finding.Diagnostic.Location.Span is { } span && span.Start <= text.Length ? text.GetLinePosition(span.Start).ShownLine : null;
    }
}
