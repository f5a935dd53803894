using System.Globalization;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>Rates for people. What is not all is never shown as 100%, nor what is something as 0%.</summary>
internal static class Percent
{
    public static string Of(ProgressTotals totals) => totals.Rate is { } rate
        ? Whole(rate).ToString(CultureInfo.InvariantCulture) + "%"
        : "-";

    private static double Whole(double rate) => rate is > 0 and < 1 ? Math.Clamp(Math.Round(rate * 100), 1, 99) : rate * 100;
}
