using System.Collections.Immutable;
using PlanKit.Ledger;

namespace PlanKit.Gongxin.Duties;

/// <summary>Adds up, activity by activity, which departments have signed a letter and how many letters bear no name.</summary>
internal sealed class SignedLetters(ImmutableArray<string> departments)
{
    /// <summary>The measure that counts letters without saying whose.</summary>
    public const string TotalMeasure = "签订";

    private readonly HashSet<string> _signed = new(StringComparer.Ordinal);
    private decimal _unnamed;

    /// <summary>Whether a number of letters was recorded without names, so that the missing ones cannot be named.</summary>
    public bool HasUnnamed => _unnamed > 0;

    /// <summary>Letters signed: the named ones and the others.</summary>
    public decimal Count => _signed.Count + _unnamed;

    /// <summary>Whether there are as many letters as departments.</summary>
    public bool AreComplete => Count >= departments.Length;

    /// <summary>The departments of which no letter is known, in the profile's order.</summary>
    public ImmutableArray<string> Missing => [.. departments.Where(department => !_signed.Contains(department))];

    /// <summary>Adds what one activity measured. A letter that it both names and counts is one letter.</summary>
    public void Add(ImmutableArray<Measure> measures)
    {
        decimal total = 0;
        int named = 0;
        foreach (Measure measure in measures.Where(measure => measure.Value > 0))
        {
            if (string.Equals(measure.Name, TotalMeasure, StringComparison.Ordinal))
            {
                total += measure.Value;
            }
            else if (departments.Contains(measure.Name, StringComparer.Ordinal))
            {
                named++;
                _signed.Add(measure.Name);
            }
        }

        _unnamed += Math.Max(0, total - named);
    }
}
