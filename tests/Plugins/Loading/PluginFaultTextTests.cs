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

    public static TheoryData<Exception, string, string> Unloadable { get; } = new()
    {
        {
            new FileLoadException("In .NET's words.", "OneOf, Version=99.0.0.0, Culture=neutral, PublicKeyToken=null"),
            "需要 OneOf 99.0.0.0，本程序提供的是 3.0.0.0。请升级 PlanKit",
            "needs OneOf 99.0.0.0; this program offers 3.0.0.0. Upgrade PlanKit"
        },
        {
            new FileNotFoundException("In .NET's words.", "Greeting, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null"),
            "需要 Greeting 2.0.0.0，而这个程序集找不到或加载不了。请向插件作者要",
            "needs Greeting 2.0.0.0, which cannot be found or loaded. Ask the plugin's author"
        },
    };

    [Theory]
    [MemberData(nameof(Unloadable))]
    public void An_assembly_that_cannot_be_loaded_is_named_with_what_is_needed_and_what_there_is(Exception exception, string chinese, string english)
    {
        Malfunctioned fault = PluginFaultText.Of(exception, PluginFault.ConfigureServicesThrew);

        Assert.Equal(PluginFault.MissingDependency, fault.Fault);
        Assert.Contains(chinese, fault.Explanation.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, fault.Explanation.English, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Thrown))]
    public void Words_that_are_not_this_program_s_are_marked_as_such(Exception exception, string chinese, string english)
    {
        Malfunctioned fault = PluginFaultText.Of(exception, PluginFault.ConstructorThrew);

        Assert.Contains(chinese, fault.Explanation.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, fault.Explanation.English, StringComparison.Ordinal);
    }
}
