using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>A file that the plan file keeps, and every entry that cites it: retracted ones too, for the file is kept all the same.</summary>
/// <param name="Citations">The entries in their order, each with the name under which it cites the file; at least one.</param>
internal sealed record KeptEvidence(ImmutableArray<(LedgerEntry Entry, EvidenceReference Reference)> Citations)
{
    private static readonly LocalizableText NoSuch = new(
        "没有编号以“{0}”开头的佐证材料。用 plankit evidence list 查看编号。",
        "No kept file's hash begins with “{0}”. plankit evidence list shows them.");

    private static readonly LocalizableText Several = new(
        "有 {1} 份佐证材料的编号以“{0}”开头。请多写几位。",
        "The hashes of {1} kept files begin with “{0}”. Give more digits.");

    /// <summary>The file, under the name by which it was cited first.</summary>
    public EvidenceReference Reference => Citations[0].Reference;

    /// <summary>The names under which it was cited, each once, in the order in which they came up.</summary>
    public IEnumerable<string> Names => Citations.Select(citation => citation.Reference.FileName).Distinct(StringComparer.Ordinal);

    /// <summary>The entries that cite it, each once, in their order.</summary>
    public IEnumerable<LedgerEntry> Entries => Citations.Select(citation => citation.Entry).Distinct();

    /// <summary>The files that the ledger cites, each once, in the order in which they were cited first.</summary>
    public static ImmutableArray<KeptEvidence> In(OpenedPlan opened) =>
    [
        .. opened.Entries
            .SelectMany(entry => EvidenceCitations.In(entry.Fact).Select(reference => (Entry: entry, Reference: reference)))
            .GroupBy(cited => cited.Reference.Content)
            .Select(cited => new KeptEvidence([.. cited])),
    ];

    /// <summary>The file whose hash begins with some digits.</summary>
    public static OneOf<KeptEvidence, Failure> Find(OpenedPlan opened, string digits)
    {
        ImmutableArray<KeptEvidence> found =
            [.. In(opened).Where(kept => kept.Reference.Content.Hex.StartsWith(digits, StringComparison.OrdinalIgnoreCase))];
        return found.Length switch
        {
            1 => found[0],
            0 => new Failure(NoSuch.Format(digits)),
            _ => new Failure(Several.Format(digits, found.Length)),
        };
    }
}
