using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage.Snapshots;
using PlanKit.Syntax;

namespace PlanKit.Storage;

/// <summary>What a plan file says when it is opened.</summary>
internal sealed record PlanFileState(
    int SchemaVersion,
    PlanHeader Header,
    PlanProfile Profile,
    PlanParseOptions Reading,
    Digest Genesis,
    PlanTextInForce Text,
    LedgerSnapshots? Snapshots,
    ImmutableArray<string> PluginIds,
    ImmutableSortedDictionary<string, string> Settings);
