using OneOf;
using OneOf.Types;

namespace PlanKit.Compat.Tests;

public class OneOfBaseTests
{
    [Fact]
    public void Holds_what_it_was_made_of()
    {
        var found = new Lookup("ledger");
        var missing = new Lookup(default(NotFound));

        Assert.True(found.IsT0);
        Assert.Equal("ledger", found.AsT0);
        Assert.Equal("ledger", found.Value);
        Assert.Equal(1, missing.Index);
        Assert.Throws<InvalidOperationException>(() => missing.AsT0);
        Assert.Throws<InvalidOperationException>(() => found.AsT1);
    }

    [Fact]
    public void Matches_switches_and_picks_like_the_union()
    {
        var found = new Lookup("ledger");
        string? heard = null;

        found.Switch(text => heard = text, _ => { });

        Assert.Equal("ledger", heard);
        Assert.Equal(6, found.Match(text => text.Length, _ => -1));
        Assert.True(found.TryPickT0(out string? picked, out _));
        Assert.Equal("ledger", picked);
        Assert.False(found.TryPickT1(out _, out string? left));
        Assert.Equal("ledger", left);
    }

    [Fact]
    public void Is_equal_when_case_and_value_are()
    {
        Assert.Equal(new Lookup("ledger"), new Lookup("ledger"));
        Assert.Equal(new Lookup("ledger").GetHashCode(), new Lookup("ledger").GetHashCode());
        Assert.NotEqual(new Lookup("ledger"), new Lookup(default(NotFound)));
        Assert.False(new Lookup("ledger").Equals("ledger"));
        Assert.Equal("System.String: ledger", new Lookup("ledger").ToString());
    }

    [Fact]
    public void Holds_each_case_of_six()
    {
        OneOf<int, string, double, char, long, bool>[] cases = [7, "seven", 7.5, 'v', 7L, true];

        IEnumerable<string> held = cases.Select(input => new Wide(input)).Select(wide =>
            wide.Match(_ => "int", _ => "string", _ => "double", _ => "char", _ => "long", _ => "bool"));

        Assert.Equal(["int", "string", "double", "char", "long", "bool"], held, StringComparer.Ordinal);
        Assert.Equal(cases.Select(input => input.Value), cases.Select(input => new Wide(input).Value));
    }

    private sealed class Lookup(OneOf<string, NotFound> input) : OneOfBase<string, NotFound>(input);

    private sealed class Wide(OneOf<int, string, double, char, long, bool> input)
        : OneOfBase<int, string, double, char, long, bool>(input);
}
