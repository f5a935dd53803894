using System.Globalization;
using OneOf;

namespace PlanKit.Compat.Tests;

public class OneOfTests
{
    [Fact]
    public void Holds_the_case_that_it_was_made_from()
    {
        OneOf<int, string> number = 7;
        OneOf<int, string> text = "seven";

        Assert.True(number.IsT0);
        Assert.False(number.IsT1);
        Assert.Equal(7, number.AsT0);
        Assert.Equal(1, text.Index);
        Assert.Equal("seven", text.Value);
    }

    [Fact]
    public void Tells_the_cases_by_place_when_their_types_are_the_same()
    {
        var first = OneOf<string, string>.FromT0("same");
        var second = OneOf<string, string>.FromT1("same");

        Assert.True(first.IsT0);
        Assert.True(second.IsT1);
        Assert.False(first.Equals(second));
    }

    [Fact]
    public void Holds_an_interface_when_asked_by_name()
    {
        IReadOnlyList<int> list = [1, 2];

        Assert.Same(list, OneOf<IReadOnlyList<int>, string>.FromT0(list).AsT0);
    }

    [Fact]
    public void Holds_null_as_the_case_that_was_chosen()
    {
        OneOf<string?, int> nothing = (string?)null;

        Assert.True(nothing.IsT0);
        Assert.Null(nothing.Value);
        Assert.Equal("System.String: ", nothing.ToString());
        Assert.Equal(nothing.GetHashCode(), OneOf<string?, int>.FromT0(null).GetHashCode());
    }

    [Fact]
    public void Is_the_default_of_the_first_case_when_default() =>
        Assert.Equal(0, default(OneOf<int, string>).AsT0);

    [Fact]
    public void Throws_when_another_case_is_asked_for()
    {
        OneOf<int, string, double> text = "seven";

        Assert.Throws<InvalidOperationException>(() => text.AsT0);
        Assert.Throws<InvalidOperationException>(() => text.AsT2);
    }

    [Fact]
    public void Calls_only_the_handler_of_the_held_case()
    {
        OneOf<int, string> text = "seven";
        var heard = new List<string>();

        text.Switch(number => heard.Add("number"), heard.Add);

        Assert.Equal("seven", Assert.Single(heard));
        Assert.Equal("seven!", text.Match(number => number.ToString(CultureInfo.InvariantCulture), held => held + "!"));
    }

    [Fact]
    public void Throws_when_the_handler_of_the_held_case_is_null()
    {
        OneOf<int, string> text = "seven";

        Assert.Throws<InvalidOperationException>(() => text.Switch(_ => { }, null!));
        Assert.Throws<InvalidOperationException>(() => text.Match(_ => 0, null!));
        Assert.Equal(5, text.Match(null!, held => held.Length));
    }

    [Fact]
    public void Gives_what_is_left_when_a_case_is_picked_of_two()
    {
        OneOf<int, string> text = "seven";

        Assert.False(text.TryPickT0(out int number, out string? left));
        Assert.Equal(0, number);
        Assert.Equal("seven", left);
        Assert.True(text.TryPickT1(out string? picked, out number));
        Assert.Equal("seven", picked);
        Assert.Equal(0, number);
    }

    [Fact]
    public void Gives_a_smaller_union_when_a_case_is_picked_of_three()
    {
        OneOf<int, string, double> real = 7.5;

        Assert.False(real.TryPickT1(out _, out OneOf<int, double> left));
        Assert.Equal(7.5, left.AsT1);
        Assert.True(real.TryPickT2(out double picked, out _));
        Assert.Equal(7.5, picked);
    }

    [Fact]
    public void Maps_the_named_case_and_leaves_another_alone()
    {
        OneOf<int, string> number = 7;
        OneOf<int, string> text = "seven";

        Assert.Equal(14L, number.MapT0(held => held * 2L).AsT0);
        Assert.Equal("seven", text.MapT0(held => held * 2L).AsT1);
        Assert.Throws<ArgumentNullException>(() => text.MapT0<long>(null!));
    }

    [Fact]
    public void Is_equal_when_case_and_value_are()
    {
        OneOf<int, string> seven = 7;

        Assert.Equal(seven, OneOf<int, string>.FromT0(7));
        Assert.Equal(seven.GetHashCode(), OneOf<int, string>.FromT0(7).GetHashCode());
        Assert.NotEqual(seven, OneOf<int, string>.FromT0(8));
        Assert.False(seven.Equals(7));
        Assert.False(seven.Equals(null));
    }

    [Fact]
    public void Names_the_case_and_the_value_as_text()
    {
        OneOf<int, string> number = 7;
        OneOf<string, OneOf<int, bool>> nested = (OneOf<int, bool>)true;

        Assert.Equal("System.Int32: 7", number.ToString());
        Assert.EndsWith(": System.Boolean: True", nested.ToString(), StringComparison.Ordinal);
    }
}
