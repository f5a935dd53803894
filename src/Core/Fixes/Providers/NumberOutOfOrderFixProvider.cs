using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>PK0008: moves the item to where its number belongs, or gives the numbers out anew as the items stand. Which is right, a person decides.</summary>
public sealed class NumberOutOfOrderFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Move = new("移到“{0}”前面", "Move it before “{0}”");
    private static readonly LocalizableText Renumber = new("次序不动，按现在的次序改 {0} 个序号", "Leave the order, and renumber {0} as they stand");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [NumberOutOfOrderAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic)
    {
        var outline = new NumberedOutline(snapshot.Plan.Tree);
        if (outline.At(diagnostic.Location.Span) is not { Marker.Ordinal: { } ordinal } node)
        {
            return [];
        }

        ImmutableArray<NumberedSyntax> siblings = outline.SiblingsOf(node);
        var fixes = ImmutableArray.CreateBuilder<PlanFix>();
        NumberedSyntax? next = siblings.FirstOrDefault(sibling => sibling.Marker.Ordinal > ordinal);
        if (next is not null && next.Span.Start < node.Span.Start && LineMove.Before(snapshot.Plan.Text, node, next) is { IsEmpty: false } moved)
        {
            fixes.Add(new PlanFix
            {
                Title = Move.Format(snapshot.Plan.Text.ToString(next.HeadingSpan)),
                EquivalenceKey = "move",
                Edits = moved,
                NeedsConsent = true,
            });
        }

        if (Renumbering.AsTheyStand(siblings) is { IsEmpty: false } edits)
        {
            fixes.Add(new PlanFix { Title = Renumber.Format(edits.Length), EquivalenceKey = "renumber", Edits = edits, NeedsConsent = true });
        }

        return fixes.ToImmutable();
    }
}
