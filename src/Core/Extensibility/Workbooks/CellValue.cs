namespace PlanKit.Extensibility;

/// <summary>What stands in a cell. Closed: text, a number, a share, a day, a moment, or nothing. There is no formula.</summary>
public abstract record CellValue
{
    private CellValue()
    {
    }

    /// <summary>Nothing.</summary>
    public static CellValue Blank { get; } = new Empty();

    /// <summary>Text, kept as text whatever it looks like.</summary>
    public static CellValue Of(string text) => text.Length == 0 ? Blank : new Text(text);

    /// <summary>A number.</summary>
    public static CellValue Of(long number) => new Number(number);

    /// <summary>A day.</summary>
    public static CellValue Of(DateOnly day) => new Day(day);

    /// <summary>A moment, shown as year, month, day, hour and minute in its own offset.</summary>
    public static CellValue Of(DateTimeOffset moment) => new Moment(moment);

    /// <summary>A share, 0 to 1, shown as a percentage with a data bar; null: nothing.</summary>
    public static CellValue OfShare(double? share) => share is { } known ? new Share(known) : Blank;

    /// <summary>Nothing.</summary>
    public sealed record Empty : CellValue;

    /// <summary>Text.</summary>
    /// <param name="Content">The text.</param>
    public sealed record Text(string Content) : CellValue;

    /// <summary>A number.</summary>
    /// <param name="Amount">The number.</param>
    public sealed record Number(long Amount) : CellValue;

    /// <summary>A day.</summary>
    /// <param name="Date">The day.</param>
    public sealed record Day(DateOnly Date) : CellValue;

    /// <summary>A moment.</summary>
    /// <param name="Time">The moment, and the offset in which it is shown. Excel keeps no offset: say it in words nearby.</param>
    public sealed record Moment(DateTimeOffset Time) : CellValue;

    /// <summary>A share.</summary>
    /// <param name="Value">0 to 1.</param>
    public sealed record Share(double Value) : CellValue;
}
