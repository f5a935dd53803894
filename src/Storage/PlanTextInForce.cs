using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>The plan's text with what the revision that brought it says of its items.</summary>
internal sealed record PlanTextInForce(SourceText Text, ImmutableArray<ItemIdentity> Identities);
