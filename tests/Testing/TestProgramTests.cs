namespace PlanKit.Testing.Tests;

/// <summary>That it runs tests and tells which failed, the project of <c>plankit plugin new</c> shows.</summary>
public sealed class TestProgramTests
{
    [Fact]
    public void An_assembly_without_a_test_does_not_pass()
    {
        using var output = new StringWriter();

        int exitCode = TestProgram.Run(typeof(AnalyzerTest).Assembly, output);

        Assert.Equal((1, "There is no test." + Environment.NewLine), (exitCode, output.ToString()));
    }
}
