using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PlanKit.Syntax.Parsing;

/// <summary>The order of flaws: of the text, and in one place of their kinds.</summary>
internal static class FlawOrder
{
    private const int KindBits = 5;
    private const int LengthBits = 28;

    /// <summary>The flaws in their order.</summary>
    public static ImmutableArray<SyntaxFlaw> Sorted(List<SyntaxFlaw> flaws)
    {
        SyntaxFlaw[] sorted = [.. flaws];
        if (sorted.Length > 1)
        {
            // Sorting by a number asks no flaw twice: a hostile text has one flaw or more for each of its lines.
            Array.Sort(Array.ConvertAll(sorted, KeyOf), sorted);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    // By start, then length, then kind. Of two that begin in one place and are longer than a quarter of a thousand million characters,
    // the lengths count as equal.
    private static ulong KeyOf(SyntaxFlaw flaw) =>
        ((ulong)flaw.Span.Start << (LengthBits + KindBits))
            | ((ulong)Math.Min(flaw.Span.Length, (1 << LengthBits) - 1) << KindBits)
            | (uint)flaw.Kind;
}
