namespace PlanKit.Ledger;

/// <summary>Counts over item-quarters. Only those that had begun on the as-of day and from which something is due count.</summary>
/// <param name="Applicable">Item-quarters from which something is due: the denominator.</param>
/// <param name="Done">Those of them that are done: the numerator.</param>
/// <param name="InProgress">Those of them that are in progress.</param>
/// <param name="Overdue">Those of them that are overdue.</param>
/// <param name="NotStarted">Those of them in which nothing was done and there is still time.</param>
public sealed record ProgressTotals(int Applicable, int Done, int InProgress, int Overdue, int NotStarted)
{
    /// <summary><see cref="Done"/> of <see cref="Applicable"/>, 0 to 1; null where nothing was due.</summary>
    public double? Rate => Applicable == 0 ? null : (double)Done / Applicable;
}
