using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;

namespace PlanKit.Plugins.Tests;

public sealed class PluginLockFileTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void Writes_the_same_bytes_as_the_build()
    {
        PluginLock built = PluginLockFile.Read(PluginFixtures.BuiltRoot).AsT0;

        Assert.Equal(
            File.ReadAllText(Path.Combine(PluginFixtures.BuiltRoot, PluginLockFile.FileName)),
            Encoding.UTF8.GetString(PluginLockFile.Format(built)));
        Assert.All(built.Plugins, plugin => Assert.Empty(plugin.ChangesIn(Path.Combine(PluginFixtures.BuiltRoot, plugin.Id))));
    }

    [Fact]
    public void Reads_what_it_wrote()
    {
        Gen<LockedPlugin> plugins =
            from id in Gen.Elements("a", "b-2", "gongxin")
            from version in Gen.Elements("1.0.0", "2.3.4-beta")
            from paths in Gen.Elements("plugin.json", "A.dll", "季度/表.txt", "a+b \"c\".dll", "runtimes/x.so").ListOf()
            select new LockedPlugin(id, version, paths.Distinct().ToImmutableSortedDictionary(
                path => path, path => Digest.Of(Encoding.UTF8.GetBytes(path + id)), StringComparer.Ordinal));

        Prop.ForAll(plugins.ListOf().ToArbitrary(), trusted =>
        {
            PluginLock written = trusted.Aggregate(PluginLock.Empty, (sum, plugin) => sum.With(plugin));
            PluginLockFile.Write(_fixtures.Root, written);
            byte[] first = File.ReadAllBytes(Path.Combine(_fixtures.Root, PluginLockFile.FileName));
            PluginLock read = PluginLockFile.Read(_fixtures.Root).AsT0;
            return first.AsSpan().SequenceEqual(PluginLockFile.Format(read))
                && read.Plugins.Select(plugin => plugin.Id).SequenceEqual(written.Plugins.Select(plugin => plugin.Id));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Leaves_nothing_beside_the_lock()
    {
        PluginLockFile.Write(_fixtures.Root, PluginLock.Empty);

        Assert.Equal(PluginLockFile.FileName, Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(_fixtures.Root))));
    }

    [Theory]
    [InlineData("{ \"schemaVersion\": 2, \"plugins\": [] }", "schemaVersion")]
    [InlineData("{ \"plugins\": [] }", "schemaVersion")]
    [InlineData("{ \"schemaVersion\": 1, \"plugins\": [{ \"id\": \"a\", \"version\": \"1.0.0\", \"files\": { \"a.dll\": \"12\" } }] }", "64 hexadecimal digits")]
    [InlineData("{ \"schemaVersion\": 1, \"plugins\": [{ \"id\": \"a\", \"version\": \"1.0.0\", \"files\": { \"../a.dll\": \"12\" } }] }", "within the plugin's folder")]
    public void Names_what_is_wrong_when_it_cannot_be_understood(string content, string problem)
    {
        File.WriteAllText(Path.Combine(_fixtures.Root, PluginLockFile.FileName), content);

        FileFault fault = PluginLockFile.Read(_fixtures.Root).AsT1;

        Assert.Contains(problem, fault.Message.English, StringComparison.Ordinal);
        Assert.Contains($"move {fault.File} away and trust its plugins again", fault.Message.English, StringComparison.Ordinal);
        Assert.Contains($"把 {fault.File} 移到别处", fault.Message.Chinese, StringComparison.Ordinal);
    }
}
