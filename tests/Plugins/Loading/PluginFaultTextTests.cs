namespace PlanKit.Plugins.Tests;

public sealed class PluginFaultTextTests
{
    public static TheoryData<Exception, string, string> Thrown { get; } = new()
    {
        { new BadImageFormatException("Bad IL."), ".NET 的说法：“Bad IL.”", "in .NET's words: “Bad IL.”" },
        { new TypeLoadException("No such type."), ".NET 的说法：“No such type.”", "in .NET's words: “No such type.”" },
        { new InvalidOperationException("No table."), "System.InvalidOperationException 的说法：“No table.”", "System.InvalidOperationException, in its words: “No table.”" },
        { new InvalidOperationException("No\ntable."), "“No<U+000A>table.”", "“No<U+000A>table.”" },
        { new InvalidOperationException(new string('x', 100_000)), $"“{new string('x', 1000)}…”", $"“{new string('x', 1000)}…”" },
    };

    [Theory]
    [MemberData(nameof(Thrown))]
    public void Words_that_are_not_this_program_s_are_marked_as_such(Exception exception, string chinese, string english)
    {
        Malfunctioned fault = PluginFaultText.Of(exception, PluginFault.ConstructorThrew);

        Assert.Contains(chinese, fault.Explanation.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, fault.Explanation.English, StringComparison.Ordinal);
    }
}
