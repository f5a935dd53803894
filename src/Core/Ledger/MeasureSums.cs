using System.Collections.Immutable;

namespace PlanKit.Ledger;

/// <summary>
/// Quantities added up over an item's activities. The activities of one day are one event: what two records of it both
/// measured counts once, with the value entered last. Quantities of different units are never added. Immutable.
/// </summary>
public sealed class MeasureSums
{
    private MeasureSums(ImmutableArray<Measure> all) => All = all;

    /// <summary>Nothing was measured.</summary>
    public static MeasureSums None { get; } = new([]);

    /// <summary>The sums, by name and then unit, in ordinal order: one for each name and unit.</summary>
    public ImmutableArray<Measure> All { get; }

    /// <summary>Adds up.</summary>
    /// <param name="entries">Entries in force, in the order of the ledger; those that are no activity are passed over.</param>
    public static MeasureSums Of(IEnumerable<LedgerEntry> entries)
    {
        Dictionary<(DateOnly Day, string Name, string Unit), decimal>? observed = null;
        foreach (LedgerEntry entry in entries)
        {
            if (entry.Fact is ActivityRecorded { Measures.IsEmpty: false } activity)
            {
                observed ??= [];
                foreach (Measure measure in activity.Measures)
                {
                    observed[(entry.Date, measure.Name, measure.Unit)] = measure.Value;
                }
            }
        }

        return observed is null ? None : OfObserved(observed.Select(static pair => new Measure(pair.Key.Name, pair.Value, pair.Key.Unit)));
    }

    /// <summary>Adds up what was observed, each event's quantity once.</summary>
    internal static MeasureSums OfObserved(IEnumerable<Measure> observed) => new(
    [
        .. observed
            .GroupBy(static measure => (measure.Name, measure.Unit), static measure => measure.Value)
            .OrderBy(static sum => sum.Key.Name, StringComparer.Ordinal)
            .ThenBy(static sum => sum.Key.Unit, StringComparer.Ordinal)
            .Select(static sum => new Measure(sum.Key.Name, Total(sum), sum.Key.Unit)),
    ]);

    /// <summary>The sum of what bears this name.</summary>
    /// <param name="name">What was counted: 到会.</param>
    /// <param name="unit">The unit; null: whatever it is. Then a quantity of which no unit was given counts among the others.</param>
    /// <returns>0 where nothing of the kind was measured; null where units differ and none was asked for.</returns>
    public decimal? ValueOf(string name, string? unit = null)
    {
        Measure[] named = [.. All.Where(measure => measure.Name == name && (unit is null || measure.Unit == unit))];
        return named.Select(measure => measure.Unit).Count(given => given.Length > 0) > 1 ? null : Total(named.Select(measure => measure.Value));
    }

    /// <summary>The sum of what bears this name and was measured in a unit. A quantity of which no unit was given counts as measured in it.</summary>
    /// <param name="name">What was counted: 到会.</param>
    /// <param name="unit">The unit: 人.</param>
    /// <returns>Null where nothing of the kind was measured.</returns>
    public decimal? ValueIn(string name, string unit)
    {
        decimal[] values = [.. All.Where(measure => measure.Name == name && (measure.Unit == unit || measure.Unit.Length == 0)).Select(measure => measure.Value)];
        return values.Length == 0 ? null : Total(values);
    }

    // However absurd the numbers in a ledger are, adding them gives an answer.
    private static decimal Total(IEnumerable<decimal> values)
    {
        decimal total = 0;
        foreach (decimal value in values)
        {
            try
            {
                total += value;
            }
            catch (OverflowException)
            {
                return value > 0 ? decimal.MaxValue : decimal.MinValue;
            }
        }

        return total;
    }
}
