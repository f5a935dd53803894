using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>
/// A proposed way to mend one finding: changes of the plan's text, entries for the ledger, changes of the plan file's
/// settings, or several of these together. Nothing is changed until someone applies it; it goes in whole or not at all.
/// </summary>
public sealed class PlanFix
{
    /// <summary>What it does, for the person who picks it.</summary>
    public required LocalizableText Title { get; init; }

    /// <summary>
    /// Names what is done, for all findings alike: the word after <c>plankit fix --choose</c>. Lower case, words joined by
    /// hyphens; two fixes of one finding never have the same.
    /// </summary>
    public required string EquivalenceKey { get; init; }

    /// <summary>The changes of the text. They do not overlap. Default: none.</summary>
    public ImmutableArray<TextEdit> Edits { get; init; } = [];

    /// <summary>The facts to enter, about the plan's today. Default: none.</summary>
    public ImmutableArray<LedgerFact> Entries { get; init; } = [];

    /// <summary>The settings of the plan file to change: the new value by name; null takes the setting away. Default: none.</summary>
    public ImmutableDictionary<string, string?> Settings { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// Whether a person has to choose it by its key even where it is the only one, because it changes what people say or
    /// settles what only they can know: the numbers of other items, say. Default: false.
    /// </summary>
    public bool NeedsConsent { get; init; }

    /// <summary>The title, in English.</summary>
    public override string ToString() => $"{EquivalenceKey}: {Title.English}";
}
