namespace PlanKit.Architecture.Tests;

/// <summary>Core computes: it touches no file, clock, culture or console and keeps nothing that changes.</summary>
public sealed class CorePurityTests : IDisposable
{
    private readonly AssemblyFacts _core = new(Path.Combine(AppContext.BaseDirectory, "PlanKit.Core.dll"));

    public void Dispose() => _core.Dispose();

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.DirectoryInfo")]
    [InlineData("System.IO.RandomAccess")]
    [InlineData("System.IO.StreamReader")]
    [InlineData("System.IO.StreamWriter")]
    [InlineData("System.Console")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Threading.Thread")]
    [InlineData("System.Threading.Timer")]
    [InlineData("System.Threading.AsyncLocal`1")]
    [InlineData("System.Threading.ThreadLocal`1")]
    [InlineData("System.ThreadStaticAttribute")]
    [InlineData("System.Random")]
    public void Does_not_use_the_type(string type)
    {
        Assert.DoesNotContain(type, _core.UsedTypes);
    }

    [Theory]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTime.get_Today")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.TimeProvider.get_System")]
    [InlineData("System.TimeZoneInfo.get_Local")]
    [InlineData("System.Globalization.CultureInfo.get_CurrentCulture")]
    [InlineData("System.Globalization.CultureInfo.get_CurrentUICulture")]
    [InlineData("System.Guid.NewGuid")]
    public void Does_not_use_the_member(string member)
    {
        Assert.DoesNotContain(member, _core.UsedMembers);
    }

    [Fact]
    public void Asks_nothing_of_its_environment()
    {
        // The compiler's iterators ask for the thread on which they were made.
        Assert.Empty(_core.UsedMembers
            .Where(member => member.StartsWith("System.Environment.", StringComparison.Ordinal))
            .Except(["System.Environment.get_CurrentManagedThreadId"], StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_no_static_that_can_be_assigned()
    {
        Assert.Empty(_core.AssignableStatics);
    }

    [Fact]
    public void Is_looked_at_in_earnest()
    {
        Assert.Contains("System.Globalization.CultureInfo.get_InvariantCulture", _core.UsedMembers);
        Assert.Contains("System.String", _core.UsedTypes);
        using var tests = new AssemblyFacts(typeof(CorePurityTests).Assembly.Location);
        Assert.Contains("System.IO.File", tests.UsedTypes);
    }
}
