namespace PlanKit.Ledger;

/// <summary>
/// What was said last, for every day on which one may look: a statement and, below it, those that still count on earlier days. One
/// that is about the same day as a later one or about a day after it counts on no day any more, and is not kept. So there are
/// never more than there are days. Immutable.
/// </summary>
/// <param name="Day">The day it is about.</param>
/// <param name="Sequence">The number of the entry that says it.</param>
/// <param name="Value">What is said.</param>
/// <param name="Earlier">What was said last about an earlier day, by an entry before this one; null where nothing was.</param>
internal sealed record LastStatement<T>(DateOnly Day, long Sequence, T Value, LastStatement<T>? Earlier)
{
    /// <summary>With one more statement, by an entry after all others.</summary>
    public static LastStatement<T> After(LastStatement<T>? said, DateOnly day, long sequence, T value)
    {
        while (said is not null && said.Day >= day)
        {
            said = said.Earlier;
        }

        return new LastStatement<T>(day, sequence, value, said);
    }

    /// <summary>What counts on a day; null where nothing had been said.</summary>
    public static LastStatement<T>? On(LastStatement<T>? said, DateOnly asOf)
    {
        while (said is not null && said.Day > asOf)
        {
            said = said.Earlier;
        }

        return said;
    }
}
