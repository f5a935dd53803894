namespace PlanKit.Syntax.Parsing;

/// <summary>How sure a marker is, given everything that speaks against it.</summary>
internal static class Confidence
{
    // A number at the head of its line, in order, written like its neighbours. Nothing that is read is beyond all doubt.
    private const double Plain = 0.98;

    private const double Least = 0.05;

    /// <summary>0 to 1; each doubt takes its share away.</summary>
    public static double Of(MarkerDoubt doubts)
    {
        double confidence = Plain;
        foreach (MarkerDoubt doubt in All)
        {
            if ((doubts & doubt) != MarkerDoubt.None)
            {
                confidence -= WeightOf(doubt);
            }
        }

        return Math.Round(Math.Max(confidence, Least), 2);
    }

    private static ReadOnlySpan<MarkerDoubt> All =>
    [
        MarkerDoubt.InsideLine, MarkerDoubt.SpacedOut, MarkerDoubt.MixedStyle, MarkerDoubt.NumberSkipped, MarkerDoubt.LevelUncertain,
        MarkerDoubt.NumberRepeated, MarkerDoubt.NumberOutOfOrder, MarkerDoubt.MayBeAmount, MarkerDoubt.Misread, MarkerDoubt.OrdinalLost,
    ];

    private static double WeightOf(MarkerDoubt doubt) => doubt switch
    {
        MarkerDoubt.InsideLine => 0.06,
        MarkerDoubt.SpacedOut => 0.03,
        MarkerDoubt.MixedStyle => 0.12,
        MarkerDoubt.NumberSkipped => 0.1,
        MarkerDoubt.LevelUncertain => 0.2,
        MarkerDoubt.NumberRepeated => 0.22,
        MarkerDoubt.NumberOutOfOrder => 0.22,
        MarkerDoubt.MayBeAmount => 0.22,
        MarkerDoubt.Misread => 0.22,
        MarkerDoubt.OrdinalLost => 0.3,
        _ => 0,
    };
}
