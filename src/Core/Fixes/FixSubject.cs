using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>
/// What is being mended: a plan with what fixes have changed of it so far. Nothing is written anywhere. Immutable.
/// </summary>
public sealed class FixSubject
{
    private readonly Func<ImmutableDictionary<string, string?>, AnalysisOptions?>? _options;

    private FixSubject(
        PlanSnapshot snapshot, PlanParseOptions reading, Func<ImmutableDictionary<string, string?>, AnalysisOptions?>? options)
    {
        Snapshot = snapshot;
        Reading = reading;
        _options = options;
    }

    /// <summary>The plan as it would be.</summary>
    public PlanSnapshot Snapshot { get; private init; }

    /// <summary>How its text is read.</summary>
    public PlanParseOptions Reading { get; }

    /// <summary>The changes of the text: each list of edits is of the text that the list before it gives.</summary>
    public ImmutableArray<ImmutableArray<TextEdit>> Edits { get; private init; } = [];

    /// <summary>What the changed text does not tell of its items; empty where it tells all.</summary>
    public ImmutableArray<ItemIdentity> Identities { get; private init; } = [];

    /// <summary>The facts to enter.</summary>
    public ImmutableArray<LedgerFact> Entries { get; private init; } = [];

    /// <summary>The settings to change: the new value by name; null takes the setting away.</summary>
    public ImmutableDictionary<string, string?> Settings { get; private init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether anything would change.</summary>
    public bool IsChanged => !Edits.IsEmpty || !Entries.IsEmpty || !Settings.IsEmpty;

    /// <summary>Begins with a plan as it is.</summary>
    /// <param name="snapshot">The plan.</param>
    /// <param name="reading">How its text was read.</param>
    /// <param name="options">
    /// The settings in force once some of the plan file are changed; null where it would be refused with them. Default: fixes change
    /// none that matter.
    /// </param>
    public static FixSubject Of(
        PlanSnapshot snapshot, PlanParseOptions? reading = null, Func<ImmutableDictionary<string, string?>, AnalysisOptions?>? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new FixSubject(snapshot, reading ?? PlanParseOptions.Default, options);
    }

    /// <summary>Whether the plan can be checked once these settings are changed too.</summary>
    internal bool CanSet(ImmutableDictionary<string, string?> settings) =>
        settings.IsEmpty || _options is null || _options(Settings.SetItems(settings)) is not null;

    /// <summary>Applies fixes that can go together.</summary>
    /// <returns>The subject with them; null where an item that bears entries would be lost.</returns>
    internal FixSubject? Apply(IReadOnlyCollection<PlanFix> fixes)
    {
        ImmutableArray<TextEdit> edits = [.. fixes.SelectMany(fix => fix.Edits).OrderBy(edit => edit.Span)];
        ImmutableArray<LedgerFact> entries = [.. fixes.SelectMany(fix => fix.Entries)];
        ImmutableDictionary<string, string?> settings = Settings.SetItems(fixes.SelectMany(fix => fix.Settings));
        Plan plan = Snapshot.Plan;
        ImmutableArray<ItemIdentity> identities = Identities;
        if (!edits.IsEmpty)
        {
            var text = SourceText.From(TextEditMerger.Apply(plan.Text.ToString(), edits));
            PlanSyntaxTree tree = PlanSyntaxTree.Parse(text, Reading);
            var revision = PlanRevision.Propose(
                plan, tree, EditedItems.Follow(plan, tree, edits), EntriesInForce.ItemsEverNamed(Snapshot.Entries));
            if (!revision.Removed.IsEmpty && EntriesInForce.CountByItem(Snapshot.Entries) is var counts
                && revision.Removed.Any(removed => counts.ContainsKey(removed.Item)))
            {
                return null;
            }

            (plan, identities) = (revision.After, revision.Identities);
        }

        return new FixSubject(Snapshot.With(plan, entries, _options?.Invoke(settings)), Reading, _options)
        {
            Edits = edits.IsEmpty ? Edits : Edits.Add(edits),
            Identities = identities,
            Entries = Entries.AddRange(entries),
            Settings = settings,
        };
    }
}
