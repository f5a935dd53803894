namespace PlanKit.Plugins.Tests;

public sealed class LockedPluginTests : IDisposable
{
    private const string Assembly = "PlanKit.TestPlugins.Good.dll";

    private readonly PluginFixtures _fixtures = new();
    private readonly string _folder;
    private readonly LockedPlugin _locked;

    public LockedPluginTests()
    {
        _folder = _fixtures.Add("good");
        _locked = PluginLockFile.Read(_fixtures.Root).AsT0.Find("good")!;
    }

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Finds_nothing_when_nothing_changed()
    {
        Assert.Empty(_locked.ChangesIn(_folder));
    }

    [Fact]
    public void Shows_old_and_new_hash_when_one_byte_changed()
    {
        string file = Path.Combine(_folder, Assembly);
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        FileChange change = Assert.Single(_locked.ChangesIn(_folder));

        Assert.Equal(Assembly, change.Path);
        Assert.Equal(Ledger.Digest.Of(bytes), change.Found);
        Assert.Equal(_locked.Files[Assembly], change.Trusted);
        Assert.Contains($"was {change.Trusted}, is now {change.Found}", change.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_file_that_was_added_deep_inside()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "runtimes", "linux"));
        File.WriteAllText(Path.Combine(_folder, "runtimes", "linux", "x.so"), "x");

        FileChange change = Assert.Single(_locked.ChangesIn(_folder));

        Assert.Equal(("runtimes/linux/x.so", null), (change.Path, change.Trusted));
    }

    [Fact]
    public void Shows_a_pipe_without_reading_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        string pipe = Path.Combine(_folder, "pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            made.WaitForExit();
        }

        // Whoever reads it gets this, and does not wait for ever.
        new Thread(() => File.WriteAllText(pipe, "x")) { IsBackground = true }.Start();

        FileChange change = Assert.Single(_locked.ChangesIn(_folder));

        Assert.Equal(("pipe", null, Ledger.Digest.Of([])), (change.Path, change.Trusted, change.Found));
    }

    [Fact]
    public void Shows_a_file_that_is_gone()
    {
        File.Delete(Path.Combine(_folder, Assembly));

        FileChange change = Assert.Single(_locked.ChangesIn(_folder));

        Assert.Equal((Assembly, null), (change.Path, change.Found));
    }

    [Fact]
    public void Does_not_follow_a_link_even_to_the_same_content()
    {
        string file = Path.Combine(_folder, Assembly);
        string elsewhere = Path.Combine(_fixtures.Root, "elsewhere.dll");
        File.Move(file, elsewhere);
        File.CreateSymbolicLink(file, elsewhere);

        FileChange change = Assert.Single(_locked.ChangesIn(_folder));

        Assert.Equal((Assembly, null), (change.Path, change.Found));
    }
}
