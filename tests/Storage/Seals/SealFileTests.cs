using System.Security.Cryptography;
using System.Text;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

public sealed class SealFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static SealStatement Statement { get; } = new(
        new PlanHeader("市测试委", 2016), Quarter.Q1, new LedgerHead(7, Digest.Of("head"u8)), "2016-04-01T08:30:15.123Z", "张三");

    [Fact]
    public void Gives_back_what_was_signed_and_by_whom()
    {
        using SealKey key = Key();

        SealFile read = SealFile.Read(SealFile.Sign(Statement, key).Write()).AsT0;

        Assert.Equal((Statement, key.Fingerprint), (read.Statement, read.Fingerprint));
    }

    [Theory]
    [InlineData("市测试委", "市测试局")]
    [InlineData("2016,", "2017,")]
    [InlineData("\"Q1\"", "\"Q2\"")]
    [InlineData("\"7:", "\"8:")]
    [InlineData("08:30:15", "08:30:16")]
    [InlineData("张三", "李四")]
    public void Is_forged_when_anything_that_it_says_was_changed(string from, string to)
    {
        using SealKey key = Key();
        string json = Encoding.UTF8.GetString(SealFile.Sign(Statement, key).Write());

        Assert.True(SealFile.Read(Encoding.UTF8.GetBytes(json.Replace(from, to, StringComparison.Ordinal))).IsT2);
    }

    [Fact]
    public void Is_never_taken_with_another_key_or_signature()
    {
        using SealKey key = Key();
        using SealKey other = SealKey.LoadOrCreate(_folder["other.pem"]).AsT0;
        string json = Encoding.UTF8.GetString(SealFile.Sign(Statement, key).Write());
        string foreign = Encoding.UTF8.GetString(SealFile.Sign(Statement, other).Write());
        foreach (string line in (string[])["publicKey", "signature"])
        {
            Assert.True(SealFile.Read(Encoding.UTF8.GetBytes(json.Replace(LineOf(json, line), LineOf(foreign, line), StringComparison.Ordinal))).IsT2);
        }

        // A signature by another kind of key is none, however right it is.
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        string wrongCurve = $"  \"publicKey\": \"{Convert.ToBase64String(large.ExportSubjectPublicKeyInfo())}\",";
        Assert.False(SealFile.Read(Encoding.UTF8.GetBytes(json.Replace(LineOf(json, "publicKey"), wrongCurve, StringComparison.Ordinal))).IsT0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"plankitSeal":2,"algorithm":"ECDSA-P256-SHA256"}""")]
    [InlineData("""{"plankitSeal":1,"algorithm":"none"}""")]
    [InlineData("""{"plankitSeal":1,"algorithm":"ECDSA-P256-SHA256","quarter":"1","head":"x"}""")]
    [InlineData("""{"plankitSeal":1,"algorithm":"ECDSA-P256-SHA256","unit":"a","year":2016,"quarter":"Q1","head":"1:0000000000000000000000000000000000000000000000000000000000000000","sealedAt":"","sealedBy":"","publicKey":"AAAA","signature":"AAAA"}""")]
    [InlineData("""{"plankitSeal":1,"algorithm":"ECDSA-P256-SHA256","unit":"a","year":2016,"quarter":"Q1","head":"1:0000000000000000000000000000000000000000000000000000000000000000","sealedAt":"","sealedBy":"","publicKey":"!","signature":7}""")]
    public void Is_not_read_from_other_bytes(string json) => Assert.True(SealFile.Read(Encoding.UTF8.GetBytes(json)).IsT1);

    [Fact]
    public void Is_proved_by_another_program_from_the_format_alone()
    {
        using SealKey key = Key();
        byte[] seal = SealFile.Sign(Statement, key).Write();
        using var document = System.Text.Json.JsonDocument.Parse(seal);
        using var verifier = ECDsa.Create();
        verifier.ImportSubjectPublicKeyInfo(document.RootElement.GetProperty("publicKey").GetBytesFromBase64(), out _);
        byte[] signed = Convert.FromHexString(
            "0000000e" + Hex("PlanKit seal 1") + "0000000c" + Hex("市测试委") + "00000004" + Hex("2016") + "00000002" + Hex("Q1")
            + "00000001" + Hex("7") + "00000020" + Digest.Of("head"u8).Hex + "00000018" + Hex("2016-04-01T08:30:15.123Z") + "00000006" + Hex("张三"));

        Assert.True(verifier.VerifyData(signed, document.RootElement.GetProperty("signature").GetBytesFromBase64(), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void Uses_one_key_that_only_its_owner_may_read()
    {
        string path = _folder["keys/seal-key.pem"];
        Digest first;
        using (SealKey key = SealKey.LoadOrCreate(path).AsT0)
        {
            first = key.Fingerprint;
        }

        using SealKey again = SealKey.LoadOrCreate(path).AsT0;
        Assert.Equal((first, first), (again.Fingerprint, SealKey.FingerprintAt(path)));
        Assert.Equal([path], Directory.EnumerateFiles(_folder["keys"]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["keys"]));
        }
    }

    [Fact]
    public void Says_that_the_key_is_none_and_leaves_it()
    {
        string path = _folder.Write("seal-key.pem", "mine");

        Assert.Equal(new UnusableKey(path), SealKey.LoadOrCreate(path).AsT1);
        Assert.Null(SealKey.FingerprintAt(path));
        Assert.Equal("mine", File.ReadAllText(path));
    }

    private SealKey Key() => SealKey.LoadOrCreate(_folder["seal-key.pem"]).AsT0;

    private static string LineOf(string json, string name) => json.Split('\n').Single(line => line.Contains($"\"{name}\"", StringComparison.Ordinal));

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
}
