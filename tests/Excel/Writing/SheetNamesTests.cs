using FsCheck;
using FsCheck.Fluent;
using PlanKit.Excel.Writing;

namespace PlanKit.Excel.Tests.Writing;

public class SheetNamesTests
{
    [Theory]
    [InlineData("年终总结", "年终总结")]
    [InlineData("a/b\\c:d*e?f[g]", "a_b_c_d_e_f_g_")]
    [InlineData("'x'", "x")]
    [InlineData("  ", "Sheet")]
    [InlineData("", "Sheet")]
    [InlineData("a\u0001b\nc", "a_b_c")]
    public void Replaces_what_excel_forbids(string wish, string name) => Assert.Equal([name], SheetNames.For([wish]));

    [Fact]
    public void Shortens_to_31_without_cutting_a_surrogate_pair()
    {
        Assert.Equal([new string('字', 31)], SheetNames.For([new string('字', 40)]));
        Assert.Equal([new string('a', 30)], SheetNames.For([new string('a', 30) + "𠀀"]));
    }

    [Fact]
    public void Numbers_names_that_differ_in_case_alone() =>
        Assert.Equal(["Data", "DATA (2)", "data (3)"], SheetNames.For(["Data", "DATA", "data"]));

    [Fact]
    public void Avoids_the_name_that_excel_keeps_for_itself() => Assert.Equal(["history (2)"], SheetNames.For(["history"]));

    [Fact]
    public void Gives_unique_names_of_1_to_31_characters_to_any_wishes() =>
        Prop.ForAll(
            HostileTexts.Any().ListOf().ToArbitrary(),
            wishes =>
            {
                string[] names = SheetNames.For(wishes);
                return names.Length == wishes.Count
                    && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
                    && names.All(name => name.Length is >= 1 and <= 31
                        && name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\', '\n', '\0']) < 0
                        && name[0] != '\'' && name[^1] != '\'');
            }).QuickCheckThrowOnFailure();
}
