using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>What one command adds to the ledger: all of it, or nothing.</summary>
public sealed class LedgerBatch
{
    /// <summary>Who records it; not empty, without control characters.</summary>
    public required string Author { get; init; }

    /// <summary>The facts, each with the day it is about, in the order in which they are to stand.</summary>
    public required ImmutableArray<DatedFact> Facts { get; init; }

    /// <summary>
    /// The files that the facts cite and that the plan file does not hold yet. Whoever opened them disposes of them. One that
    /// it does hold already is not kept twice.
    /// </summary>
    public ImmutableArray<EvidenceFile> Evidence { get; init; } = [];

    /// <summary>The new text, where a fact says that the plan was revised; else null.</summary>
    public SourceText? RevisedText { get; init; }

    /// <summary>Settings that change with it: the new value by name; null takes the setting away. Default: none.</summary>
    public ImmutableDictionary<string, string?> Settings { get; init; } = ImmutableDictionary<string, string?>.Empty;
}
