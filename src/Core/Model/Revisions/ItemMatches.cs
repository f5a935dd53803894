using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Model;

/// <summary>Which items of two texts are the same. While they are being matched it grows; a match is never taken back.</summary>
internal sealed class ItemMatches
{
    private readonly Dictionary<PlanItem, PlanItem> _after = [];
    private readonly Dictionary<PlanItem, PlanItem> _before = [];
    private readonly HashSet<PlanItem> _decided = [];

    /// <summary>Of items that were not matched: what they may have become.</summary>
    public Dictionary<PlanItem, ImmutableArray<PlanItem>> Candidates { get; } = [];

    public void Add(PlanItem before, PlanItem after)
    {
        _after.Add(before, after);
        _before.Add(after, before);
    }

    /// <summary>A person decided about this item.</summary>
    public void Decide(PlanItem before) => _decided.Add(before);

    public bool IsDecided(PlanItem before) => _decided.Contains(before);

    public bool IsOpen(PlanItem before) => !_after.ContainsKey(before) && !_decided.Contains(before);

    public bool IsFree(PlanItem after) => !_before.ContainsKey(after);

    public PlanItem? BeforeOf(PlanItem after) => _before.GetValueOrDefault(after);

    public bool TryGetAfter(PlanItem before, [NotNullWhen(true)] out PlanItem? after) => _after.TryGetValue(before, out after);
}
