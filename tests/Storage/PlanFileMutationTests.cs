using FsCheck;
using FsCheck.Fluent;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>A file of which some bytes are wrong opens, or is refused by name; it never does anything else.</summary>
public sealed class PlanFileMutationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Opens_or_refuses_whatever_bytes_are_changed()
    {
        string path = _folder["a.plankit"];
        using (PlanFile file = PlanFiles.Create(path))
        {
            file.Append([.. Enumerable.Range(1, 40).Select(i => PlanFiles.Tick(note: new string('记', i)))]);
        }

        byte[] whole = File.ReadAllBytes(path);
        Gen<(int Position, byte Value)> change = ArbMap.Default.GeneratorFor<byte>().SelectMany(
            value => Gen.OneOf(Gen.Choose(0, 127), Gen.Choose(0, whole.Length - 1)).Select(position => (position, value)));
        Prop.ForAll(change.NonEmptyListOf().ToArbitrary(), changes =>
        {
            byte[] mutated = [.. whole];
            foreach ((int position, byte value) in changes)
            {
                mutated[position] = value;
            }

            string copy = _folder.Write("b.plankit", mutated);
            PlanFile.Open(copy, PlanFileAccess.Read, PlanFiles.Options()).Switch(
                file =>
                {
                    using (file)
                    {
                        _ = file.ReadLedger();
                        _ = file.Verify();
                    }
                },
                refusal => Assert.NotNull(refusal.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
