using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

public sealed class ConsoleLogTests
{
    [Fact]
    public async Task Keeps_what_fits()
    {
        Assert.Equal("一\n二\n", (await LogOf("一\n二\n")).ToString());
    }

    [Fact]
    public async Task Keeps_beginning_and_end_of_what_does_not_fit_and_counts_all_of_it()
    {
        ConsoleLog log = await LogOf("first\n" + new string('x', 1_000_000) + "\nlast");

        string kept = log.ToString();
        Assert.StartsWith("first\n", kept, StringComparison.Ordinal);
        Assert.EndsWith("\nlast", kept, StringComparison.Ordinal);
        Assert.Contains("\n…\n", kept, StringComparison.Ordinal);
        Assert.InRange(kept.Length, 16 * 1024, 32 * 1024);
        Assert.Equal("first\n".Length + 1_000_000 + "\nlast".Length, log.Length);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n \n", "")]
    [InlineData("loading\nready\n", "ready")]
    [InlineData("ready\nStack overflow.\n   at A.B()\n   at A.B()\n", "Stack overflow.")]
    [InlineData("Process terminated.\nNo way on.\n   at A.B()\n", "Process terminated. No way on.")]
    [InlineData("Unhandled exception. System.Exception: x\n   at A.B()\n", "Unhandled exception. System.Exception: x")]
    public async Task The_last_words_are_what_dotnet_says_at_the_end_or_the_last_line(string written, string lastWords)
    {
        Assert.Equal(lastWords, (await LogOf(written)).LastWords);
    }

    private static async Task<ConsoleLog> LogOf(string written)
    {
        var log = new ConsoleLog();
        await log.ReadAsync(new StringReader(written)).ConfigureAwait(true);
        return log;
    }
}
