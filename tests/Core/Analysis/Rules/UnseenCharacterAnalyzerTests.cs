using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis.Rules;

/// <summary>What holds for every rule about characters that nobody sees.</summary>
/// <param name="analyzer">The rule.</param>
/// <param name="first">One of its characters.</param>
/// <param name="second">Another, or the same.</param>
/// <param name="message">What is said of the first of two places, in Chinese.</param>
public abstract class UnseenCharacterAnalyzerTests(UnseenCharacterAnalyzer analyzer, char first, char second, string message)
{
    [Fact]
    public void Reports_the_first_place_once_and_lists_the_others()
    {
        AnalysisResult result = AnalyzerTest.For(analyzer).Plan($"1．学[|{first}|]习。\n2．自{second}学。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal(message, diagnostic.Message.Chinese);
        Assert.Contains($"U+{(int)first:X4}", diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal(new TextSpan(10, 1), Assert.Single(diagnostic.AdditionalLocations).Span);
    }

    [Fact]
    public void Is_silent_on_characters_that_are_seen() => AnalyzerTest.For(analyzer).Plan("1．学　习 。\n2．自学。\n").Verify();
}
