using System.Reflection;
using OneOf;

namespace PlanKit.Compat.Tests;

/// <summary>The same promises for each case of each arity, so that no case is mixed up with its neighbour.</summary>
public class OneOfArityTests
{
    private static readonly object[] Values = [7, "seven", 7.5, 'v', 7L, true];

    public static TheoryData<int, int> Cases => From(1);

    /// <summary>Without the union of one case, which has nothing to leave over.</summary>
    public static TheoryData<int, int> PickableCases => From(2);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds_exactly_the_case_that_was_put_in(int arity, int index)
    {
        var union = (IOneOf)Union(arity, index);

        Assert.Equal(index, union.Index);
        Assert.Equal(Values[index], union.Value);
        foreach (int other in Enumerable.Range(0, arity))
        {
            Assert.Equal(other == index, Get(union, $"IsT{other}"));
            Func<object?> asOther = () => Get(union, $"AsT{other}");
            if (other == index)
            {
                Assert.Equal(Values[index], asOther());
            }
            else
            {
                Assert.Throws<InvalidOperationException>(asOther);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Converts_implicitly_from_each_case(int arity, int index)
    {
        MethodInfo conversion = Type(arity).GetMethod("op_Implicit", [Values[index].GetType()])!;

        Assert.Equal(Union(arity, index), conversion.Invoke(null, [Values[index]]));
    }

    [Theory]
    [MemberData(nameof(PickableCases))]
    public void Picks_each_case_out_and_names_the_rest(int arity, int index)
    {
        object union = Union(arity, index);

        foreach (int wanted in Enumerable.Range(0, arity))
        {
            object?[] taken = [null, null];
            bool picked = (bool)Call(union, $"TryPickT{wanted}", taken)!;

            Assert.Equal(wanted == index, picked);
            object? remainder = taken[1] is IOneOf rest ? rest.Value : taken[1];
            Assert.Equal(Values[index], picked ? taken[0] : remainder);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Maps_the_held_case_and_no_other(int arity, int index)
    {
        object union = Union(arity, index);

        foreach (int wanted in Enumerable.Range(0, arity))
        {
            var mapped = (IOneOf)Call(union, $"MapT{wanted}", [Constant(Values[wanted].GetType(), "mapped")], typeof(string))!;

            Assert.Equal(index, mapped.Index);
            Assert.Equal(wanted == index ? "mapped" : Values[index], mapped.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Matches_and_switches_to_the_held_case(int arity, int index)
    {
        object union = Union(arity, index);
        object?[] functions = [.. Types(arity).Select((type, i) => Constant(type, i.ToString("D", provider: null)))];
        var heard = new List<object>();
        object?[] actions = [.. Types(arity).Select((type, _) => Recorder(type, heard))];

        Assert.Equal(index.ToString("D", provider: null), Call(union, "Match", functions, typeof(string)));
        Call(union, "Switch", actions);
        Assert.Equal(Values[index], Assert.Single(heard));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_equal_to_the_same_case_alone(int arity, int index)
    {
        object union = Union(arity, index);

        foreach (int other in Enumerable.Range(0, arity))
        {
            Assert.Equal(other == index, union.Equals(Union(arity, other)));
        }

        Assert.Equal(union.GetHashCode(), Union(arity, index).GetHashCode());
        Assert.Equal($"{Values[index].GetType().FullName}: {Values[index]}", union.ToString());
    }

    [Theory]
    [MemberData(nameof(PickableCases))]
    public void Is_not_equal_to_another_case_with_the_same_value(int arity, int index)
    {
        Type type = Open(arity).MakeGenericType([.. Enumerable.Repeat(typeof(string), arity)]);
        object Case(int i) => type.GetMethod($"FromT{i}")!.Invoke(null, ["same"])!;

        foreach (int other in Enumerable.Range(0, arity))
        {
            Assert.Equal(other == index, Case(index).Equals(Case(other)));
        }
    }

    private static TheoryData<int, int> From(int smallest) => new(
        from arity in Enumerable.Range(smallest, Values.Length + 1 - smallest)
        from index in Enumerable.Range(0, arity)
        select (arity, index));

    private static Type[] Types(int arity) => [.. Values.Take(arity).Select(value => value.GetType())];

    private static Type Open(int arity) => typeof(IOneOf).Assembly.GetType($"OneOf.OneOf`{arity}", throwOnError: true)!;

    private static Type Type(int arity) => Open(arity).MakeGenericType(Types(arity));

    private static object Union(int arity, int index) => Type(arity).GetMethod($"FromT{index}")!.Invoke(null, [Values[index]])!;

    private static object? Get(object union, string property) => Call(union, "get_" + property, []);

    private static object? Call(object union, string method, object?[] arguments, params Type[] typeArguments)
    {
        MethodInfo found = union.GetType().GetMethod(method)!;
        if (typeArguments.Length > 0)
        {
            found = found.MakeGenericMethod(typeArguments);
        }

        return found.Invoke(union, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }

    private static Delegate Constant(Type type, string result) =>
        (Delegate)Generic(nameof(ConstantOf), type).Invoke(null, [result])!;

    private static Delegate Recorder(Type type, List<object> heard) =>
        (Delegate)Generic(nameof(RecorderOf), type).Invoke(null, [heard])!;

    private static MethodInfo Generic(string name, Type type) =>
        typeof(OneOfArityTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type);

    private static Func<T, string> ConstantOf<T>(string result) => _ => result;

    private static Action<T> RecorderOf<T>(List<object> heard)
        where T : notnull => value => heard.Add(value);
}
