using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Output;

public sealed class CalendarLinesTests
{
    [Fact]
    public void Folds_by_octets_and_never_within_a_character()
    {
        var lines = new CalendarLines();
        lines.AddText("SUMMARY", string.Concat(Enumerable.Repeat("学𠮷a", 40)));

        string[] physical = lines.ToString().Split("\r\n");
        Assert.All(physical, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(physical[1..^1], line => Assert.StartsWith(" ", line, StringComparison.Ordinal));
        Assert.Contains(physical, line => Encoding.UTF8.GetByteCount(line) >= 72);
        Assert.DoesNotContain('\uFFFD', lines.ToString());
    }

    [Fact]
    public void Escapes_what_would_end_a_value()
    {
        var lines = new CalendarLines();
        lines.AddText("SUMMARY", "a\\b;c,d\r\ne\nEND:VEVENT\u0007");

        Assert.Equal("SUMMARY:a\\\\b\\;c\\,d\\ne\\nEND:VEVENT\uFFFD\r\n", lines.ToString());
    }

    [Fact]
    public void Gives_any_text_back_to_who_unfolds_it() => Prop.ForAll(
        Gen.Elements("党", "𠮷", "a", " ", "\t", "é").ListOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var lines = new CalendarLines();
            lines.AddText("X", text);
            return lines.ToString().Replace("\r\n ", "", StringComparison.Ordinal) == $"X:{text}\r\n";
        }).Check(Config.QuickThrowOnFailure);
}
