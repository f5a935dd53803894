namespace PlanKit.Syntax.Parsing;

/// <summary>How sure a marker is, given everything that speaks against it.</summary>
internal static class Confidence
{
    // A number at the head of its line, in order, written like its neighbours. Nothing that is read is beyond all doubt.
    private const int Plain = 98;

    private const int Least = 5;

    /// <summary>0 to 1; each doubt takes its share away.</summary>
    public static double Of(MarkerDoubt doubts)
    {
        int percent = Plain;
        for (int rest = (int)doubts; rest != 0; rest &= rest - 1)
        {
            percent -= WeightOf((MarkerDoubt)(rest & -rest));
        }

        return Math.Max(percent, Least) / 100.0;
    }

    // In hundredths, as are the two above.
    private static int WeightOf(MarkerDoubt doubt) => doubt switch
    {
        MarkerDoubt.InsideLine => 6,
        MarkerDoubt.SpacedOut => 3,
        MarkerDoubt.MixedStyle => 12,
        MarkerDoubt.NumberSkipped => 10,
        MarkerDoubt.LevelUncertain => 20,
        MarkerDoubt.NumberRepeated => 22,
        MarkerDoubt.NumberOutOfOrder => 22,
        MarkerDoubt.MayBeAmount => 22,
        MarkerDoubt.Misread => 22,
        MarkerDoubt.OrdinalLost => 30,
        _ => 0,
    };
}
