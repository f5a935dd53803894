using System.Collections.Immutable;
using System.Text;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>One look at a plan: which fixes may go in together, and why the others may not.</summary>
internal sealed class FixRound
{
    private readonly FixSubject _subject;
    private readonly IReadOnlyDictionary<string, (UnappliedReason Reason, LocalizableText Message)> _rejected;
    private readonly ImmutableArray<ProposedFix>.Builder _batch = ImmutableArray.CreateBuilder<ProposedFix>();
    private readonly ImmutableArray<UnappliedFix>.Builder _notApplied = ImmutableArray.CreateBuilder<UnappliedFix>();

    public FixRound(
        FixSubject subject,
        FixRequest request,
        IReadOnlyDictionary<string, (UnappliedReason Reason, LocalizableText Message)> rejected,
        FixProposals proposals,
        ImmutableArray<Finding> findings)
    {
        _subject = subject;
        _rejected = rejected;
        foreach (Finding finding in findings.Where(request.Wants))
        {
            ImmutableArray<ProposedFix> fixes = proposals.For(subject.Snapshot, finding, out var failure);
            if (!fixes.IsEmpty)
            {
                Consider(finding, fixes, request);
            }
            else if (failure is { } failed)
            {
                Leave(finding, [], UnappliedReason.ProviderFailed, FixTexts.ProviderFailed(failed.Provider, failed.Exception));
            }
        }
    }

    /// <summary>The fixes that may go in together.</summary>
    public ImmutableArray<ProposedFix> Batch => _batch.ToImmutable();

    /// <summary>The findings that none of <see cref="Batch"/> is for.</summary>
    public ImmutableArray<UnappliedFix> NotApplied => _notApplied.ToImmutable();

    /// <summary>Names a fix over rounds, in which places move.</summary>
    public static string KeyOf(ProposedFix proposed)
    {
        Diagnostics.Location location = proposed.Finding.Diagnostic.Location;
        return $"{proposed.Finding.Diagnostic.Id} {proposed.Fix.EquivalenceKey} {location.Item} {location.Quarter} {proposed.Finding.Diagnostic.Message.English}";
    }

    private void Consider(Finding finding, ImmutableArray<ProposedFix> fixes, FixRequest request)
    {
        string rule = finding.Diagnostic.Id;
        ImmutableArray<PlanFix> all = [.. fixes.Select(proposed => proposed.Fix)];
        ProposedFix[] chosen = [.. fixes.Where(proposed => request.Chooses(rule, proposed.Fix))];
        if (chosen.Length == 0 && fixes is [{ Fix.NeedsConsent: false }])
        {
            chosen = [fixes[0]];
        }

        if (chosen.Length != 1)
        {
            bool isOne = fixes.Length == 1;
            Leave(
                finding,
                all,
                isOne ? UnappliedReason.ConsentNeeded : UnappliedReason.ChoiceNeeded,
                isOne ? FixTexts.ConsentNeeded(rule, all) : FixTexts.ChoiceNeeded(rule, all));
        }
        else if (_rejected.TryGetValue(KeyOf(chosen[0]), out (UnappliedReason Reason, LocalizableText Message) rejection))
        {
            Leave(finding, all, rejection.Reason, rejection.Message);
        }
        else if (!IsValid(chosen[0].Fix))
        {
            Leave(finding, all, UnappliedReason.Invalid, FixTexts.Invalid(chosen[0].Plugin));
        }
        else if (_batch.Any(taken => Clash(taken.Fix, chosen[0].Fix)))
        {
            Leave(finding, all, UnappliedReason.Overlap, FixTexts.Overlap);
        }
        else
        {
            _batch.Add(chosen[0]);
        }
    }

    private void Leave(Finding finding, ImmutableArray<PlanFix> fixes, UnappliedReason reason, LocalizableText message) =>
        _notApplied.Add(new UnappliedFix(finding, fixes, reason, message));

    private bool IsValid(PlanFix fix) =>
        (!fix.Edits.IsEmpty || !fix.Entries.IsEmpty || !fix.Settings.IsEmpty)
        && TextEditMerger.AreApart(fix.Edits)
        && _subject.CanSet(fix.Settings)
        && fix.Edits.All(edit =>
            edit.Span.Start >= 0
            && edit.Span.Length >= 0
            && edit.Span.End <= _subject.Snapshot.Plan.Text.Length
            && IsBetweenCharacters(edit.Span.Start)
            && IsBetweenCharacters(edit.Span.End)
            && IsPlain(edit.NewText));

    private bool IsBetweenCharacters(int position)
    {
        SourceText text = _subject.Snapshot.Plan.Text;
        return position == 0 || position == text.Length || !char.IsSurrogatePair(text[position - 1], text[position]);
    }

    private static bool IsPlain(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out Rune rune, out int length) != System.Buffers.OperationStatus.Done || rune.Value == 0)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static bool Clash(PlanFix fix, PlanFix other) =>
        fix.Edits.Any(edit => other.Edits.Any(second => TextEditMerger.Clash(edit, second)))
        || fix.Settings.Keys.Any(other.Settings.ContainsKey)
        || fix.Entries.OfType<EntryRetracted>().Any(entry => other.Entries.OfType<EntryRetracted>().Any(second => second.Sequence == entry.Sequence));
}
